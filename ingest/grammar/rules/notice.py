"""What a notice of award says: a sale by its contractor to its authority, of what and when."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind, Validity
from ingest.grammar.annulled import annulled
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.notices import Line, Notice, notices, values
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.times.dates import dates, validity

_SELLERS = frozenset({"vendor", "organisation", ""})
_MOST_WORDS = 8


def by_last_line(document: Document) -> dict[int, list[Notice]]:
    """The notices of a document, by the sentence with which both ends of a sale are known."""
    found: dict[int, list[Notice]] = {}
    for notice in notices(document):
        found.setdefault(max(notice.taker.value, notice.seller.value), []).append(notice)
    return found


def awarded(ctx: Context, notice: Notice) -> Iterator[Candidate]:
    """The sale that a notice tells of, if it names both ends."""
    taker, seller = _taker(ctx, notice.taker), _seller(ctx, notice.seller)
    if taker is None or seller is None:
        return
    back = annulled(ctx.document, notice)
    whole = _whole(ctx, notice.taker, taker) and _whole(ctx, notice.seller, seller)
    # What is not sure is left to what any labelled lines say, unless it came to nothing.
    if not (back or (notice.sure and whole)):
        return
    lines = Clause(kind="record", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
    product = _product(ctx, notice.goods) if notice.goods else None
    made = propose(
        ctx, lines, LinkKind.SUPPLIED_TO, seller, taker, "record", taker.words[0], product=product
    )
    said = ctx.document.sentences
    yield replace(
        made,
        start=min(said[line.sentence].start for line in notice.lines),
        end=max(said[line.value].end for line in notice.lines),
        valid=_when(ctx, notice.date) if notice.date else Validity(),
        marks=made.marks | ({"hypothetical"} if back else frozenset()),
    )


def _first(ctx: Context, line: Line) -> Node | None:
    return next(values(ctx.document, line), None)


def _taker(ctx: Context, line: Line) -> Ref | None:
    """The body that the value of a line begins with; its label says that it buys."""
    node = _first(ctx, line)
    ref = (_entity(ctx, node) or _by_words(ctx, line, node.np.sort)) if node else None
    if ref is None or ref.sort in {"vendor", "product"}:
        return None
    return ref if ref.sort in BODIES | {"country"} else replace(ref, sort="buyer")


def _seller(ctx: Context, line: Line) -> Ref | None:
    """The firm that the value of a line begins with; a person is none."""
    node = _first(ctx, line)
    if node is None or node.np.sort == "person":
        return None
    ref = _entity(ctx, node) or _by_words(ctx, line, "vendor")
    if ref is None or ref.country or ref.sort not in _SELLERS:
        return None
    return replace(ref, sort="vendor")


def _whole(ctx: Context, line: Line, ref: Ref) -> bool:
    """Whether a name is all that a value begins with, and not a part of something else's."""
    start, end = ref.words
    if start != line.first or end >= ctx.document.sentences[line.value].end:
        return start == line.first
    token = ctx.document.tokens[end]
    word = ctx.document.lex.word(token.lower)
    return token.kind != "w" or bool(word.prep or "coordinator" in word.closed)


def _product(ctx: Context, line: Line) -> Ref | None:
    """The one named product that was bought: it, or the delivery of it."""
    nodes = list(values(ctx.document, line))
    if not nodes:
        return None
    first = ctx.document.lex.word(ctx.document.tokens[line.first].lower)
    bought = "SUPPLY" in {first.frame, first.nominal} or nodes[0].np.sort == "product"
    if not bought or ctx.document.words(line.first, nodes[-1].np.end).isupper():
        return None
    found = [
        ref for node in nodes if (ref := _entity(ctx, node)) is not None and ref.sort == "product"
    ]
    return found[0] if len({ref.key for ref in found}) == 1 else None


def _entity(ctx: Context, node: Node) -> Ref | None:
    entity = ctx.registry.of(node)
    if entity is None:
        return None
    return named(entity, node.np.name or (node.np.start, node.np.end))


def _by_words(ctx: Context, line: Line, sort: str) -> Ref | None:
    """Who a value names where no name was found: its words up to a comma, in German all nouns.

    A firm must end in its legal form, a body begin with what it is and say which it is.
    """
    tokens, lex = ctx.document.tokens, ctx.document.lex
    end = line.first
    while end < ctx.document.sentences[line.value].end and tokens[end].kind == "w":
        end += 1
    words = tokens[line.first : end]
    if not 0 < len(words) <= _MOST_WORDS or not words[0].capital:
        return None
    if not all(token.capital or token.lower in lex.links for token in words):
        return None
    if sort == "vendor":
        told = len(words) > 1 and words[-1].lower in lex.legal
    else:
        told = sort in BODIES and (len(words) > 1 or lex.unique(words[0].lower))
    where = (line.first, end)
    return Ref(ctx.document.words(*where), sort, where, where) if told else None


def _when(ctx: Context, line: Line) -> Validity:
    """The date that a line gives: no day and month where one could be taken for the other."""
    sentence = ctx.document.sentences[line.value]
    found = dates(ctx.document.tokens, line.first, sentence.end, ctx.document.lex)
    return validity(found, [line.first], ctx.document.tokens)
