"""Several of which each has one: "the Kenyan and Ugandan governments" are two, by their nations."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import NounPhrase


def one_each(document: Document, np: NounPhrase) -> bool:
    """Whether a plural with one nationality is of what a country has but one of.

    Behind its noun an adjective in the plural is that of several: "los gobiernos kenianos".
    """
    single = np.lemma in document.lex.pack.phrases.get("governments", ())
    plural = document.tokens[np.head].lower != np.lemma and not np.quantity
    # "Den kenyanska regeringen" is one, with an article for its ending.
    if document.lex.pack.definite:
        plural = plural and np.plural
    if not (single and plural) or len(np.demonyms) != 1:
        return False
    at = np.demonyms[0][1]
    lower = document.tokens[at].lower
    return at < np.head or document.lex.word(lower).lemma == lower


def singular(document: Document, np: NounPhrase, start: int, end: int) -> tuple[int, str]:
    """Where the name of the one begins, and the name: "Kenyan government", "gobierno keniano"."""
    start = max(start, min(np.head, np.demonyms[0][1]))
    words = [document.tokens[at].text for at in range(start, end)]
    words[np.head - start] = np.lemma
    return start, " ".join(words)
