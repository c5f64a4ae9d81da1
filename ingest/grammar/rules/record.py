"""Labelled lines and tables: "Buyer: Y", "Seat: Z", and rows under a header of class nouns.

What a label or a column holds is told by its last word: a class noun or an agentive noun.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.row_doubts import doubtful, unknown_party
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.notices import outermost
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.facts import happened, taken_over
from ingest.grammar.times.dates import is_date
from ingest.grammar.words.tokens import DASHES

if TYPE_CHECKING:
    from ingest.grammar.words.lexicon import Lexicon

_LABEL = 5
_PAIR = 2
# Labels of who is tied to a firm, and sells nothing by that.
_OTHERS = frozenset({"parent", "subsidiary", "investor", "partner", "unit"})
_SELLS = frozenset({"supplier", "maker", "reseller"})


@dataclass(slots=True)
class Records:
    """Reads the lines of one document in order; lines of one record follow each other."""

    block: int = -2
    start: int = -1
    found: dict[str, list[Ref]] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    row: int = -1

    def read(self, ctx: Context) -> Iterator[Candidate]:
        """What a sentence says as a line of a record or as a row of a table."""
        block = ctx.sentence.block
        if ctx.document.blocks[block].kind == "row":
            if self.row != block:
                yield from self._row(ctx)
            self.row = block
            return
        yield from self._line(ctx)

    def _line(self, ctx: Context) -> Iterator[Candidate]:
        colon = _colon(ctx)
        if (event := _behind_date(ctx)) > 0:
            yield from happened(ctx, event)
        role = _role(ctx, ctx.sentence.start, colon) if colon > 0 else ""
        if not role:
            return
        yield from self._labelled(ctx, role, colon)

    def _labelled(self, ctx: Context, role: str, label: int) -> Iterator[Candidate]:
        """What stands behind a label, which ends at a token."""
        if ctx.sentence.block > self.block + 1 or role in self.found:
            self.found, self.start = {}, ctx.sentence.start
        self.block = ctx.sentence.block
        nodes = [node for node in ctx.sentence.nodes if node.np.start > label]
        if role in {"seat", "parent"}:
            yield from _of_topic(ctx, nodes, role)
            return
        nodes = outermost(nodes)
        self.found[role] = [ref for node in nodes[:1] for ref in _refs(ctx, node, role)]
        if role == "taker":
            self.found[role] = [ref for node in nodes for ref in _refs(ctx, node, role)]
        for one in _links(ctx, self.found):
            yield replace(one, start=self.start)

    def _row(self, ctx: Context) -> Iterator[Candidate]:
        cells = _cells(ctx)
        roles = [_role(ctx, *cell) if cell[0] < cell[1] else "" for cell in cells]
        if ctx.sentence.block != self.row + 1:
            self.columns = []
        pair = sum(a < b for a, b in cells) == _PAIR
        if self.columns:
            yield from self._under_header(ctx, cells)
        elif pair and _says(ctx, cells[0], "state"):
            yield from taken_over(ctx, cells[0][1])
        elif pair and is_date(ctx.document.tokens, *cells[0], ctx.document.lex):
            yield from happened(ctx, cells[1][0])
        elif _profiles(ctx, cells, roles):
            self.columns = ["firm", *roles[1:]]
        elif sum(map(bool, roles)) > 1:
            self.columns = [""] * len(cells) if _void(ctx, cells, roles) else roles
        elif pair and roles[0] and not _names(ctx, cells[0]):
            yield from self._labelled(ctx, roles[0], cells[0][1])

    def _under_header(self, ctx: Context, cells: list[tuple[int, int]]) -> Iterator[Candidate]:
        found: dict[str, list[Ref]] = {}
        row = list(zip(self.columns, cells, strict=False))
        # A long cell tells of much else.
        short = (cell for role, cell in row if not role and cell[1] - cell[0] <= _LABEL)
        if any(doubtful(ctx.document, cell) for cell in short):
            return
        for role, cell in row:
            inside = [n for n in ctx.sentence.nodes if cell[0] <= n.np.start < cell[1]]
            some = inside if role == "seat" else inside[:1]
            refs = [ref for node in some for ref in _refs(ctx, node, role)]
            if role and refs:
                found.setdefault(role, refs)
        takers = [replace(t, sort=t.sort or "buyer") for t in found.get("taker", [])]
        yield from _links(ctx, {**found, "taker": takers})
        # The first column is what a table is about: a country there is nobody's seat.
        seats = found.get("seat", []) if self.columns[:1] != ["seat"] else []
        for firm in found.get("seller", []) or found.get("firm", []):
            for place in seats:
                if place.country:
                    yield _say(ctx, LinkKind.BASED_IN, firm, place)
        for seller in found.get("seller", []):
            for product in found.get("product", []) if "taker" not in self.columns else ():
                yield _say(ctx, LinkKind.MAKES, seller, product)


def _void(ctx: Context, cells: list[tuple[int, int]], roles: list[str]) -> bool:
    """Whether a header takes its rows back, or begins with who may have had no part in them."""
    if any(doubtful(ctx.document, cell) for cell in cells):
        return True
    return "seller" not in roles and unknown_party(ctx.document, cells[0], roles[0])


def _names(ctx: Context, cell: tuple[int, int]) -> bool:
    """Whether a cell holds a name, and so is no label."""
    return any(cell[0] <= node.np.start < cell[1] and node.np.name for node in ctx.sentence.nodes)


def _colon(ctx: Context) -> int:
    """The token of the colon behind a label of at most four words, or -1."""
    start = ctx.sentence.start
    for at in range(start, min(start + _LABEL, ctx.sentence.end)):
        token = ctx.document.tokens[at]
        if token.text == ":":
            return at
        if token.kind == "p":
            return -1
    return -1


def _behind_date(ctx: Context) -> int:
    """The token behind a date that opens a line, "May 2019: ...", or -1."""
    tokens, start = ctx.document.tokens, ctx.sentence.start
    for at in range(start + 1, min(start + _LABEL, ctx.sentence.end)):
        if tokens[at].text == ":" or tokens[at].text in DASHES:
            return at + 1 if is_date(tokens, start, at, ctx.document.lex) else -1
    return -1


def _role(ctx: Context, start: int, end: int) -> str:
    """What a label says stands behind it: seller, taker, product, programme, seat, or nothing."""
    lex: Lexicon = ctx.document.lex
    words = [token.lower for token in ctx.document.tokens[start:end] if token.kind == "w"]
    if not 0 < len(words) < _LABEL:
        return ""
    if _says(ctx, (start, end), "seat"):
        return "seat"
    word = lex.word(words[-1])
    others = {lex.word(one).relation for one in words} & _OTHERS
    # "Potential customers", "not a customer"
    doubted = any(lex.word(one).status or "negation" in lex.word(one).closed for one in words)
    if others or doubted:
        return "parent" if "parent" in others and not doubted else ""
    if word.relation in _SELLS or _won(lex, words):
        return "seller"
    if word.relation == "customer":
        return "taker"
    kinds = {"vendor": "seller", "agency": "taker", "security": "taker", "buyer": "taker",
             "product": "product", "programme": "programme"}  # fmt: skip
    return kinds.get(word.head, "")


def _profiles(ctx: Context, cells: list[tuple[int, int]], roles: list[str]) -> bool:
    """Whether a header has seats behind a column of names; a country may be anybody's."""
    if roles[0] or cells[0][0] == cells[0][1] or "seat" not in roles:
        return False
    start, end = cells[roles.index("seat")]
    words = (ctx.document.lex.word(token.lower) for token in ctx.document.tokens[start:end])
    return not any(word.head == "government" for word in words)


def _says(ctx: Context, cell: tuple[int, int], phrase: str) -> bool:
    """Whether the words of a cell are one of a list of the pack."""
    words = (token.lower for token in ctx.document.tokens[slice(*cell)] if token.kind == "w")
    return " ".join(words) in ctx.document.lex.pack.phrases.get(phrase, ())


def _won(lex: "Lexicon", words: list[str]) -> bool:
    """Whether a label says who got the contract: "Winning bidder:", "Awarded to:"."""
    if len(words) < _PAIR:
        return False
    awarded = lex.word(words[0]).frame == "AWARD" and "recipient" in lex.word(words[-1]).prep
    return awarded or lex.relation_pairs.get((words[-2], words[-1])) in _SELLS


def _cells(ctx: Context) -> list[tuple[int, int]]:
    """The token ranges between the bars of a row; a bar at its start opens no cell."""
    bars = [at for at in range(ctx.sentence.start, ctx.sentence.end)
            if ctx.document.tokens[at].text == "|"]  # fmt: skip
    edges = [ctx.sentence.start - 1, *bars, ctx.sentence.end]
    cells = [(left + 1, right) for left, right in itertools.pairwise(edges)]
    return cells[1:] if bars and bars[0] == ctx.sentence.start else cells


def _refs(ctx: Context, node: Node, role: str) -> Iterator[Ref]:
    """The ends that a node can be in its role; its examples are the members of a list."""
    for one in (node, *node.examples):
        entity = ctx.registry.of(one)
        if entity is None:
            continue
        ref = ctx.organisation(one) or named(entity, one.np.name or (one.np.start, one.np.end))
        if role == "seller" and ref.sort == "product" and ref.via == "name":
            ref = replace(ref, sort="vendor")  # "Holm Drones", as its column says
        if role == "seller" and not (ref.sort in SELLERS and ref.entity):
            continue
        if role == "firm" and not (ref.sort == "vendor" and ref.entity):
            continue
        if role == "seller" and one.np.sort == "person":
            continue  # "Mme X", whatever the label makes of her
        if role == "product" and (ref.country or ref.sort not in {"product", ""}):
            continue
        if role == "programme":
            ref = replace(ref, sort="programme")
        yield replace(ref, sort="product") if role == "product" else ref


def _links(ctx: Context, found: dict[str, list[Ref]]) -> Iterator[Candidate]:
    """The links of what one record or row has in its places."""
    sellers, takers = found.get("seller", []), found.get("taker", [])
    products, schemes = found.get("product", []), found.get("programme", [])
    for seller in sellers:
        for taker in takers:
            yield _say(ctx, LinkKind.SUPPLIED_TO, seller, taker)
        for scheme in schemes:
            yield _say(ctx, LinkKind.DEPLOYED_IN, seller, scheme)
    if not sellers:
        for product in products:
            for taker in takers:
                if taker.sort in BODIES | {"country"}:
                    yield _say(ctx, LinkKind.USED_BY, product, taker)


def _say(ctx: Context, link: LinkKind, one: Ref, other: Ref) -> Candidate:
    whole = Clause(kind="record", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
    # What a column of seats is worth says nothing of a sale.
    rule = "record.seat" if link is LinkKind.BASED_IN else "record"
    return propose(ctx, whole, link, one, other, rule, other.words[0])


def _of_topic(ctx: Context, nodes: list[Node], role: str) -> Iterator[Candidate]:
    """As in "Seat: Stockholm, Sweden" below the company's name: its topic is the subject."""
    entity = ctx.discourse.heading(ctx.sentence.block)
    if entity is None or entity.sort not in SELLERS:
        return
    whole = Clause(kind="record", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
    topic = named(entity, (entity.start, entity.end), "topic")
    for node in nodes:
        for one in (node, *node.examples):
            place = ctx.organisation(one)
            if place is None:
                continue
            at = place.words[0]
            if role == "parent" and place.entity and place.sort in SELLERS:
                yield propose(ctx, whole, LinkKind.OWNED_BY, topic, place, "own.line", at)
            elif role == "seat" and place.country:
                yield propose(
                    ctx, whole, LinkKind.BASED_IN, topic, place, "seat.line", at, years=False
                )
