"""Bodies called by their class with capitals: "the Police Department", said of the one before."""

from collections.abc import Mapping

from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import OFFICES


def short_of(document: Document, key: str, places: Mapping[str, tuple[int, int]]) -> str:
    """The one name that ends in a name made of class nouns alone, or "".

    Another body with these words in its name leaves open which is meant, as does no article.
    """
    words = key.split()
    lex, (start, _) = document.lex, places[key]
    if not all(OFFICES & {lex.name_head(word)} for word in words) or start < 1:
        return ""
    if "determiner" not in lex.word(document.tokens[start - 1].lower).closed:
        return ""
    said = [other for other in places if other != key and f" {key} " in f" {other} "]
    whole = said[0] if len(said) == 1 and said[0].endswith(f" {key}") else ""
    return whole if whole and places[whole][0] < start else ""
