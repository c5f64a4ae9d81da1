"""The country of the town that a firm is based in: "based in the Swedish city of Tarnfield"."""

from collections.abc import Iterator

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, country

# The adjective, and "of" with the name behind the noun.
_REACH = 3
# A town and its country.
_BOTH = 2


def in_town(ctx: Context, arg: Arg) -> Iterator[Ref]:
    """The country of a town with its adjective: "aus dem österreichischen Linz"."""
    np = arg.nodes[0].np
    if not np.demonyms or np.plural or np.determiner != "determiner":
        return
    code, at = np.demonyms[-1]
    bare = not (np.sort or np.relation or np.nominal) and at == np.end - 2
    if bare or (len(np.demonyms) == 1 and _of_town(ctx, arg.nodes[0])):
        yield country(ctx.document, code, (at, at + 1))


def _of_town(ctx: Context, node: Node) -> bool:
    """As in "the Swedish city of Y", "die schwedische Stadt Y": a town's noun, and its name last.

    A body of the town has another noun behind: "the Swedish city council of Y".
    """
    lex, tokens, np = ctx.document.lex, ctx.document.tokens, node.np
    words = lex.pack.phrases.get("settlements", ())
    adjective = np.demonyms[-1][1]
    nouns = [at for at in range(np.start, np.end) if lex.word(tokens[at].lower).lemma in words]
    if len(nouns) != 1 or abs(nouns[0] - adjective) > 1:
        return False
    end = node.of[0].np.end if len(node.of) == 1 else np.end
    behind = tokens[max(nouns[0], adjective) + 1 : end]
    if behind and "of" in lex.word(behind[0].lower).prep:
        behind = behind[1:]
    return bool(behind) and len(behind) <= _REACH and all(token.capital for token in behind)


def bracketed_town(ctx: Context, clause: Clause) -> Ref | None:
    """The country of a bracket that says a town and its country: "X (Tarnfield, Sweden)"."""
    args = clause.after
    nodes = [arg.nodes[0] for arg in args if arg.bare and len(arg.nodes) == 1]
    if len(args) != _BOTH or len(nodes) != _BOTH:
        return None
    town, place = nodes
    plain = town.np.name == (town.np.start, town.np.end) and town.np.sort in {"", "region"}
    ref = ctx.organisation(place) if plain and place.np.start == town.np.end + 1 else None
    entity = ctx.registry.of(town)
    firm = entity is not None and entity.sort not in {"", "region"}
    shut = ctx.document.tokens[place.np.end : place.np.end + 1]
    whole = bool(shut) and shut[0].text == ")"
    return ref if whole and not firm and not town.np.country else None
