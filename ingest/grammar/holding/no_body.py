"""Capitals that name a paper, a sector or an office, and nobody: "Appendix C", "the CEO"."""

import re

from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Lexicon

# "C", "IV", "2", "R-2018", "No"
_CODE = re.compile(r"[a-z]|[ivxlc]+|n[o°ºr]\.?|\S*\d\S*|\W", re.IGNORECASE)


def no_body(ref: Ref, document: Document) -> bool:
    """Whether a name is that of a part of a text or a decision, of a sector, or of an office."""
    if ref.via != "name":
        return False
    words, lex = ref.name.lower().split(), document.lex
    return _paper(words, lex) or _sector(words, lex) or _office(ref, document)


def _paper(words: list[str], lex: Lexicon) -> bool:
    """As in "Annex B", "Resolution Number R-1": a firm is not only numbered."""
    papers = lex.pack.phrases.get("numbered_papers", ())
    numbers = lex.pack.phrases.get("numbers", ())
    coded = (bool(_CODE.fullmatch(word)) or word in numbers for word in words[1:])
    return len(words) > 1 and words[0] in papers and all(coded)


def _sector(words: list[str], lex: Lexicon) -> bool:
    """As in "the Government Sector": all that it is called is which one."""
    sectors = lex.pack.phrases.get("sectors", ())
    told = words[-1] in sectors or words[0] in sectors
    return len(words) > 1 and told and all(lex.known(word) for word in words)


def _office(ref: Ref, document: Document) -> bool:
    """As in "The CEO of X": an article or nothing but capitals, and a noun of people."""
    lex, tokens, (at, end) = document.lex, document.tokens, ref.words
    if end - at > 1 or "person" not in lex.listed(tokens[at].lower):
        return False
    return tokens[at].text.isupper() or (
        at > 0 and "determiner" in lex.word(tokens[at - 1].lower).closed
    )
