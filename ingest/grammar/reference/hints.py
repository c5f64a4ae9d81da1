"""What sort of thing bears a name, by how it is spoken of: weaker reasons than a noun beside it.

Only goods are counted by their name ("a Y", "eleven Ys"), and numbered ("the Y 4"); only firms have
a founder and shareholders; and a house or a shop that is Danish, or of a technology, is a firm.
"""

from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.national_names import national
from ingest.grammar.words.tokens import DASHES

_COUNTED, _MODEL, _TYPE, _OWNER, _CALLED = 3, 2, 3, 2, 3
_MOST_DIGITS = 2

# A name's noun phrase, what it is taken for, how plainly, and the token that says so.
Hint = tuple[Node, str, int, int]


def hints(document: Document, sentence: Sentence) -> Iterator[Hint]:
    """The hints of one sentence."""
    yield from national(document, sentence)
    for node in sentence.nodes:
        yield from _goods(document, node)
        yield from _owners(document, node)
    for clause in sentence.clauses:
        verb, subject = clause.verb, clause.subject
        told = clause.after[0] if clause.after else None
        if verb is None or not verb.copula or verb.negated or subject is None or told is None:
            continue
        if told.bare and len(told.nodes) == 1 and len(subject.nodes) == 1:
            yield from _called(document, subject.nodes[0], told.nodes[0])


def _goods(document: Document, node: Node) -> Iterator[Hint]:
    np, tokens = node.np, document.tokens
    if np.name is None or np.name[1] != np.end or np.before or np.country or np.demonyms:
        return
    start = np.name[0]
    if start == np.start + 1 and _counts(document, np) and _ends(document, np.end):
        yield node, "product", _COUNTED, np.start
    if start and tokens[start - 1].lower in document.lex.pack.phrases.get("types", ()):
        yield node, "product", _TYPE, start - 1
    last = tokens[np.name[1] - 1]
    number = last.kind == "n" and last.text.isdigit() and len(last.text) <= _MOST_DIGITS
    if number and np.name[1] - start > 1 and tokens[np.name[1] - 2].text not in DASHES:
        yield node, "product", _MODEL, np.name[1] - 1


def _counts(document: Document, np: NounPhrase) -> bool:
    """Whether a number, or an article of one of many, stands before a name."""
    first = document.tokens[np.start]
    several = "quantity" in document.lex.word(first.lower).closed or first.kind == "n"
    return np.determiner == "indefinite" or several


def _ends(document: Document, end: int) -> bool:
    """Whether no noun follows that the name only tells of: "an X account"."""
    if end >= len(document.tokens) or document.tokens[end].kind != "w":
        return True
    word = document.lex.word(document.tokens[end].lower)
    return bool(word.closed or word.prep) or document.lex.verbal(word.lemma)


def _owners(document: Document, node: Node) -> Iterator[Hint]:
    """Whose the founder, the turnover or the annual report is."""
    np = node.np
    if np.name is None and np.lemma in document.lex.pack.phrases.get("of_firms", ()):
        for one in node.whose()[:1]:
            if one.np.name and not one.np.country:
                yield one, "vendor", _OWNER, np.head


def _called(document: Document, node: Node, told: Node) -> Iterator[Hint]:
    """As in "X, a Korean trading house", "Y, a surveillance boutique"."""
    np = told.np
    if node.np.name is None or node.np.country or np.name is not None or np.plural:
        return
    house = np.lemma in document.lex.pack.phrases.get("houses", ())
    if house and (np.demonyms or np.sort == "technology") and not _person(document, node.np):
        yield node, "vendor", _CALLED, np.head


def _person(document: Document, np: NounPhrase) -> bool:
    """Whether a name begins as those of people do."""
    start = np.name[0] if np.name else np.start
    return document.tokens[start].lower in document.lex.people
