"""Whether a notice of award came to nothing: its title, its lines or those below it say so."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.notices import ENDS, Line, Notice, label

# So many sentences above and below it are looked at.
_TITLES, _BELOW = 3, 8


def annulled(document: Document, notice: Notice) -> bool:
    """Whether a value is a sentence, or a line in it or around it takes it back: "not awarded"."""
    said = document.sentences
    mine = {number for line in notice.lines for number in (line.sentence, line.value)}
    first, last = min(mine), max(mine)
    titles = [n for n in range(max(0, first - _TITLES), first) if said[n].heading]
    below = _until_label(document, range(last + 1, min(last + 1 + _BELOW, len(said))))
    lines = [*titles, *range(first, last + 1), *below]
    told = any(_tells(document, line) for line in (notice.taker, notice.seller))
    return told or any(_takes_back(document, number) for number in lines)


def _tells(document: Document, line: Line) -> bool:
    """Whether a value is a sentence of its own, with a verb."""
    verbs = (clause.verb for clause in document.sentences[line.value].clauses)
    return any(verb and line.first <= verb.start < verb.end for verb in verbs)


def _until_label(document: Document, numbers: range) -> list[int]:
    """Those before the first that opens another notice."""
    found: list[int] = []
    for number in numbers:
        told = label(document, document.sentences[number].start, document.sentences[number].end)
        if told and told[0] in ENDS:
            break
        found.append(number)
    return found


def _takes_back(document: Document, number: int) -> bool:
    sentence = document.sentences[number]
    words = [t.lower for t in document.tokens[sentence.start : sentence.end] if t.kind == "w"]
    line = " ".join(["", *words, ""])
    ended = any("ended" in document.lex.word(word).status for word in words)
    return ended or any(f" {word} " in line for word in document.lex.pack.labels.get("void", ()))
