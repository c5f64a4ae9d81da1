"""Goods by a title of ordinary words, which who has them need not make.

As in "X's Case Management System"; "Y's Lantern System" is called by a name of its own.
"""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.tokens import DASHES

# By these a maker of no known kind is only whose the goods are.
_WHOSE = frozenset({"make.unknown", "make.names"})
_LONG = 3
_NEAR = 40


def described_title(candidate: Candidate, document: Document) -> bool:
    """Whether goods are but described with capitals, and nothing says that their owner is a firm.

    Initials that the text spells out in small letters are a technology's: "X's NGS" behind
    "next-generation sequencing (NGS)".
    """
    goods = candidate.object
    if candidate.link is not LinkKind.MAKES or goods.via != "name":
        return False
    if _spelled_small(goods.name, document):
        return True
    words = goods.name.lower().split()
    if candidate.read_by not in _WHOSE or len(words) < _LONG or candidate.subject.sort == "vendor":
        return False
    return all(document.lex.known(word) for word in words) and not _told(goods, document)


def _told(goods: Ref, document: Document) -> bool:
    """Whether a small noun behind the name tells that it is goods: "Y Smart System platform"."""
    end = goods.words[1]
    behind = document.tokens[end] if end < len(document.tokens) else None
    small = behind is not None and not behind.capital
    return small and behind is not None and document.lex.word(behind.lower).head in THINGS


def _spelled_small(name: str, document: Document) -> bool:
    """Whether a bracket gives initials as short for words in small letters before it."""
    tokens = document.tokens
    if not (name.isupper() and name.isalpha()):
        return False
    return any(
        tokens[at].text == "(" and tokens[at + 1].text == name and _spells(name, at, document)
        for at in range(1, len(tokens) - 2)
    )


def _spells(name: str, at: int, document: Document) -> bool:
    """Whether the words before a bracket begin with these letters, none of them a capital."""
    words = [one for one in document.tokens[max(at - _NEAR, 0) : at] if one.text not in DASHES]
    told = words[-len(name) :]
    firsts = "".join(one.text[0] for one in told)
    return firsts == name.lower() and all(one.kind == "w" for one in told)
