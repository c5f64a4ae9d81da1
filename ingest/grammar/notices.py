"""Notices of award: lines that a label opens, "Contracting authority: X", and which go together.

A label counts in any of its common wordings, as the pack lists them, and nothing else does: what
stands behind "Tenderer:" has sold nothing. A label may stand on a line of its own, its value below.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.words.labels import spelled

TAKER, SELLER, GOODS, DATE = "taker", "seller", "goods", "date"
# Labels that lists of offers and of licences have too.
_WEAK = {"supplier": SELLER, "customer": TAKER}
ENDS = frozenset({TAKER, SELLER, *_WEAK})
# The line with a name below the title of its section, so many lines down at most.
_NAME, _NAMED_WITHIN = "name", 3
_LONGEST = 16
_NUMBERED = 2
# So many blocks may lie between two lines of one notice, and so many letters in what is quoted.
_REACH, _MOST = 25, 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """What one label says: its role, the sentence of the label, and where the value stands."""

    role: str
    sentence: int
    value: int
    first: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One sale: who bought, who sold, and of what and when where other lines say so."""

    taker: Line
    seller: Line
    goods: Line | None = None
    date: Line | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of its lines."""
        every = (self.taker, self.seller, self.goods, self.date)
        return tuple(line for line in every if line is not None)

    @property
    def sure(self) -> bool:
        """Whether its labels say that something was awarded: "Supplier" alone is one who offers."""
        return self.date is not None or not self.seller.weak


def notices(document: Document) -> tuple[Notice, ...]:
    """The sales that a document's labelled lines tell of, in order.

    Where it has several, a blank line or a sentence ends one; else only a label that comes again.
    """
    lines = list(_lines(document)) if document.lex.labels else []
    roles = [line.role for line in lines]
    single = roles.count(TAKER) == roles.count(SELLER) == 1
    single = single and not any(line.weak and line.role == SELLER for line in lines)
    found: list[Notice] = []
    mine: dict[str, Line] = {}
    last: Line | None = None
    for line in lines:
        parted = last is not None and _parted(document, last, line, single=single)
        again = line.role in mine
        whole = TAKER in mine and SELLER in mine
        last = line
        if parted or (again and (whole or line.role in {TAKER, SELLER})):
            # The next lot has the same body, if it comes right behind the first.
            lot = not parted and line.role == SELLER and next(iter(mine)) == TAKER
            mine = {TAKER: mine[TAKER]} if lot else {}
        elif again:
            continue
        mine[line.role] = line
        found = _with(found, mine)
    return tuple(one for one in found if _near(document, one))


def values(document: Document, line: Line) -> Iterator[Node]:
    """The noun phrases of a line's value, each before whoever it belongs to."""
    nodes = [n for n in document.sentences[line.value].nodes if n.np.start >= line.first]
    for node in outermost(nodes):
        yield from node.all()


def outermost(nodes: Sequence[Node]) -> list[Node]:
    """The noun phrases that no other is of: of "Norrviks polismyndighet" not the first."""
    owners = {one.np.start for node in nodes for one in node.whose()}
    return [node for node in nodes if node.np.start not in owners]


def label(document: Document, start: int, end: int) -> tuple[str, int] | None:
    """The role of the label that opens some tokens, and where its value begins."""
    tokens, labels = document.tokens, document.lex.labels
    at = start + (tokens[start].text == "|")
    stop = next((n for n in range(at, min(at + _LONGEST, end)) if _marks(document, n, end)), end)
    if stop == at:
        return None
    if stop - at <= _LONGEST and (role := labels.get(spelled(document.words(at, stop)))):
        return role, min(stop + 1, end)
    whole = end - at <= _LONGEST and labels.get(spelled(document.words(at, end)))
    return (whole, end) if whole else None


def _marks(document: Document, at: int, end: int) -> bool:
    """Whether a label ends at a token: a colon, or the bar of a row of two cells."""
    text = document.tokens[at].text
    if text != "|":
        return text == ":"
    return at + 1 < end and all(token.text != "|" for token in document.tokens[at + 1 : end - 1])


def _parted(document: Document, before: Line, line: Line, *, single: bool) -> bool:
    """Whether two lines cannot be of one notice for what stands between them."""
    said = document.sentences
    if said[line.sentence].block - said[before.value].block > _REACH:
        return True
    between = said[before.value + 1 : line.sentence]
    if any(_sentence(document, one) for one in between):
        return True
    start = document.tokens[said[before.value].end - 1].end
    text = document.text[start : document.tokens[said[line.sentence].start].start]
    blank = any(not part.strip() for part in text.split("\n")[1:-1])
    return blank and not single


def _sentence(document: Document, one: Sentence) -> bool:
    """Whether a line is a sentence, and no number of a section."""
    tokens = document.tokens[one.start : one.end]
    words = sum(token.kind == "w" for token in tokens)
    return words > _NUMBERED and tokens[-1].text in {".", "!", "?"}


def _with(found: list[Notice], mine: Mapping[str, Line]) -> list[Notice]:
    """The notices, of which the last now has all lines where it is the one that they belong to."""
    taker, seller = mine.get(TAKER), mine.get(SELLER)
    if taker is None or seller is None:
        return found
    one = Notice(taker, seller, mine.get(GOODS), mine.get(DATE))
    same = found and (found[-1].taker, found[-1].seller) == (taker, seller)
    return [*found[:-1], one] if same else [*found, one]


def _near(document: Document, notice: Notice) -> bool:
    used = sorted(n for line in notice.lines for n in (line.sentence, line.value))
    first, last = document.sentences[used[0]], document.sentences[used[-1]]
    return document.tokens[last.end - 1].end - document.tokens[first.start].start <= _MOST


def _lines(document: Document) -> Iterator[Line]:
    last: tuple[int, int] | None = None
    for number, sentence in enumerate(document.sentences):
        told = label(document, sentence.start, sentence.end)
        if told is None or told[0] == _NAME:
            continue
        role, weak = _WEAK.get(told[0], told[0]), told[0] in _WEAK
        if told[1] < sentence.end:
            yield Line(role, number, number, told[1], weak)
        elif (below := _below(document, number)) is not None and below != last:
            last = below  # the titles of a section and of its first part may say the same
            yield Line(role, number, *below, weak)


def _below(document: Document, number: int) -> tuple[int, int] | None:
    """Where the value of a label stands that is alone on its line: "Official name: X", or X."""
    said = document.sentences
    for below in range(number + 1, min(number + 1 + _NAMED_WITHIN, len(said))):
        told = label(document, said[below].start, said[below].end)
        if told and told[0] == _NAME and told[1] < said[below].end:
            return below, told[1]
        if told and told[1] < said[below].end:
            break
    if number + 1 == len(said) or said[number + 1].block > said[number].block + 1:
        return None
    first = said[number + 1]
    return None if label(document, first.start, first.end) else (number + 1, first.start)
