"""The country behind a government that is called after who rules it: "the X regime in Syria"."""

from ingest.grammar.document import Document
from ingest.grammar.refs import Ref, country
from ingest.grammar.tree import Node, Sentence


def ruled(document: Document, sentence: Sentence, node: Node) -> Ref | None:
    """The country named right behind such a government, or None: nobody bears a ruler's name."""
    lex, tokens = document.lex, document.tokens
    end = max([node.np.end, *(part.np.end for part in node.of)])
    here = end < len(tokens) and "in" in lex.word(tokens[end].lower).prep
    for np in (other.np for other in sentence.nodes if here):
        if np.country and np.name and np.start == end + 1:
            return country(document, np.country, np.name)
    return None
