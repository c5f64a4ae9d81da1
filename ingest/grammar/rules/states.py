"""Firms that a state owns, by an adjective: "a Cuban state-owned company"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, country
from ingest.grammar.words.tokens import DASHES


def state_owned(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is a state-owned Chinese company", "the Chinese state-owned company X"."""
    words = ctx.document.lex.pack.phrases.get("state_owned", ())
    if not words or ctx.sentence.words.isdisjoint(word.split("-")[-1] for word in words):
        return
    verb = clause.verb
    said = bool(verb and verb.copula and not verb.negated) and clause.after[:1]
    for node in said[0].nodes[:1] if said and said[0].bare else ():
        if node.np.name is None and clause.subject and len(clause.subject.nodes) == 1:
            for ref in ctx.sellers(clause.subject):
                yield from _owned(ctx, clause, node, ref, words)
    for node in (node for arg in clause.all_args() for node in arg.nodes if node.np.name):
        bearer = ctx.organisation(node)
        if bearer is not None and bearer.via == "name":
            yield from _owned(ctx, clause, node, bearer, words)


def _owned(
    ctx: Context, clause: Clause, node: Node, ref: Ref, words: tuple[str, ...]
) -> Iterator[Candidate]:
    """The one state of a phrase that says so of a firm."""
    np, held = node.np, node.possessor.np if node.possessor else None
    firm = ref.entity is not None and ref.sort in SELLERS and "vendor" in {np.sort, np.before}
    # "China's partly state-owned X"
    near = held is not None and held.end + 1 == np.start and not np.demonyms
    whose = [(held.country, held.head)] if near and held and held.country else []
    nations = [*np.demonyms, *whose]
    if not firm or len(nations) != 1 or not _says(ctx, node, words):
        return
    code, at = nations[0]
    state = country(ctx.document, code, (at, at + 1))
    yield propose(ctx, clause, LinkKind.OWNED_BY, ref, state, "own.state", at)


def _says(ctx: Context, node: Node, words: tuple[str, ...]) -> bool:
    """Whether the adjective stands in the phrase with nothing that qualifies it: not "partly"."""
    tokens, lex = ctx.document.tokens, ctx.document.lex
    for at in range(node.np.start, node.np.end):
        joined = tokens[at : at + 3]
        hyphened = len(joined) > 2 and joined[1].text in DASHES  # noqa: PLR2004 - "state-owned"
        said = tokens[at].lower
        said = f"{said}-{joined[2].lower}" if hyphened else said
        if said in words:
            before = lex.word(tokens[at - 1].lower) if at > node.np.start else None
            return before is None or bool(before.closed & OPENERS or before.country)
    return False
