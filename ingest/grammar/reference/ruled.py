"""The country behind a government that is called after who rules it: "the X regime in Syria"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.refs import Ref, country


def ruled(document: Document, sentence: Sentence, node: Node) -> Ref | None:
    """The country that its ruler is said to be of, or that is named right behind; None otherwise.

    Nobody bears a ruler's name.
    """
    if (person := _ruler(sentence, node)) is not None:
        code, at = person.demonyms[0]
        return country(document, code, (at, at + 1))
    lex, tokens = document.lex, document.tokens
    end = max([node.np.end, *(part.np.end for part in node.of)])
    here = end < len(tokens) and "in" in lex.word(tokens[end].lower).prep
    for np in (other.np for other in sentence.nodes if here):
        if np.country and np.name and np.start == end + 1:
            return country(document, np.country, np.name)
    return None


def _ruler(sentence: Sentence, node: Node) -> NounPhrase | None:
    """Whose government it is, by what nation: "the regime of the Kenyan dictator X"."""
    beside = [other for other in sentence.nodes if other.np.start == node.np.end]
    people = [
        one.np for one in (*node.of, *beside) if one.np.sort == "person" and not one.np.plural
    ]
    told = next(iter(people), None)
    return told if told and len({code for code, _ in told.demonyms}) == 1 else None
