"""A place whose something got goods: "kameror till Tarnviks bussar" went to no "Tarnviks".

Where the genitive is a bare -s, a name of one word in it stands before the noun that is meant.
"""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document


def whose_place(candidate: Candidate, document: Document) -> bool:
    """Whether who would have got goods only tells whose somebody else is."""
    target, lex = candidate.object, document.lex
    if candidate.link not in ACCUSATIONS or not lex.pack.bare_genitive or target.via != "name":
        return False
    start, end = target.words
    if end - start != 1 or end >= len(document.tokens) or target.sort:
        return False
    token, behind = document.tokens[start], document.tokens[end]
    word = lex.word(behind.lower)
    noun = behind.kind == "w" and not behind.capital
    noun = noun and not (word.closed - {"verb"} or word.prep or word.frame)
    return token.lower.endswith("s") and not token.text.isupper() and noun
