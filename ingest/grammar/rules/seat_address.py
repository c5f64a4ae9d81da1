"""A firm with its address: "X, Regensburg, Germany"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import country
from ingest.grammar.words.labels import spelled

# A street with its number, and a town, of so many tokens at most.
_LONGEST = 8
_LABELS = frozenset({"name", "seller", "supplier"})
_STOPS = frozenset({".", ";", "(", ")", "|"})


def addresses(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Behind a firm's name a town and its country, set off by commas, that end the line or part.

    In a list of names a country is one more of them: "X, Y, Germany and Z".
    """
    for node in (part for one in ctx.sentence.nodes for part in one.all()):
        place = _behind(ctx, node) if _opens(ctx, node) else None
        ref = ctx.organisation(node) if place is not None else None
        if place is None or ref is None or ref.entity is None or ref.sort != "vendor":
            continue
        code, at = place
        seat = country(ctx.document, code, at)
        yield propose(ctx, clause, LinkKind.BASED_IN, ref, seat, "seat.address", at[0], years=False)


def _opens(ctx: Context, node: Node) -> bool:
    """Whether the name opens its line, or what a label of who sold or won says.

    "Photo: X, Town, Country" and "a talk by X, Town, Country" tell of another place.
    """
    tokens, start = ctx.document.tokens, ctx.sentence.start
    if node.np.start == start:
        return True
    label = ctx.document.words(start, node.np.start - 1) if node.np.start - 1 > start else ""
    labelled = tokens[node.np.start - 1].text == ":"
    return labelled and ctx.document.lex.labels.get(spelled(label)) in _LABELS


def _behind(ctx: Context, node: Node) -> tuple[str, tuple[int, int]] | None:
    tokens, end = ctx.document.tokens, ctx.sentence.end
    start = node.np.end
    if node.np.name is None or node.np.name[1] != start or start >= end:
        return None
    commas = [at for at in range(start, min(start + _LONGEST, end)) if tokens[at].text == ","]
    if not commas or commas[0] != start:
        return None
    found = (place for at in commas[1:] if (place := _country(ctx, at + 1)) is not None)
    place = next(found, None)
    town = list(range(start + 1, place[1][0] - 1)) if place else []
    if town and "of" in ctx.document.lex.word(tokens[town[0]].lower).prep:
        town = town[1:]  # "X plc, of Lowick, England"
    told = len(town) == 1 and tokens[town[0]].capital and not _names_a_firm(ctx, town[0])
    return place if told else None


def _country(ctx: Context, first: int) -> tuple[str, tuple[int, int]] | None:
    """The country at a token that ends a line or what a comma sets off."""
    tokens, end = ctx.document.tokens, ctx.sentence.end
    stop = next((at for at in range(first, end) if tokens[at].kind != "w"), end)
    words = tuple(token.lower for token in tokens[first:stop])
    code = ctx.document.lex.countries.get(words, "")
    closed = stop == end or tokens[stop].text in _STOPS or _goes_on(ctx, stop)
    return (code, (first, stop)) if code and closed else None


def _goes_on(ctx: Context, comma: int) -> bool:
    """Whether what is told of the firm goes on behind its address, and no list of names does."""
    tokens, lex = ctx.document.tokens, ctx.document.lex
    if tokens[comma].text != "," or comma + 1 >= ctx.sentence.end:
        return False
    word = lex.word(tokens[comma + 1].lower)
    return not (tokens[comma + 1].capital or "coordinator" in word.closed)


def _names_a_firm(ctx: Context, at: int) -> bool:
    """Whether a token between is part of the name of somebody else."""
    return any(
        one.np.start <= at < one.np.end and (ref := ctx.registry.of(one)) is not None
        and ref.sort not in {"", "region"}
        for one in ctx.sentence.nodes
    )  # fmt: skip
