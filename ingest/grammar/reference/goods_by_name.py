"""Goods that only a name tells, of which the text does not say what it is."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.owners_listed import listed_owners
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.refs import described, named
from ingest.grammar.reference.registry import Registry
from ingest.grammar.reference.things import Thing


def goods_by_name(document: Document, registry: Registry, node: Node) -> Thing | None:
    """As in "X's software", where the text does not say what X is: its name stands for it."""
    # "Un logiciel de reconnaissance de X": what goods are for, and whose they are.
    more = listed_owners(node, document.tokens, document.lex)
    whose = [one for one in node.of if one.np.name or one.np.sort != "technology"]
    whose = [one for one in whose if one not in more]
    held = node.possessor or (whose[0] if len(whose) == 1 else None)
    if held is None or held.np.name is None or held.np.after in THINGS:
        return None
    entity = registry.of(held)
    allowed = {"", "product"} if node.possessor else {""}
    if entity is None or entity.country or entity.initialism or entity.sort not in allowed:
        return None
    ref = named(entity, held.np.name, "name" if node.possessor else "owner")
    generic = described(document, node, "technology")
    return Thing(product=ref) if entity.sort else Thing(vendor=ref, generic=generic)


def many_by_name(document: Document, node: Node) -> bool:
    """As in "has 40 X cameras": counted goods before which stands whose they are.

    Not where a verb follows them: "had 40 X cameras removed", "has 40 X cameras to check".
    """
    np, tokens, lex = node.np, document.tokens, document.lex
    counted = np.quantity and np.after == "product" and np.determiner in {"", "indefinite"}
    if not counted or np.name is None or np.end >= len(tokens):
        return False
    word = lex.word(tokens[np.end].lower)
    placed = bool(word.prep) and not word.prep & {"for", "recipient"}
    head = tokens[np.head].lower
    return (placed or tokens[np.end].kind == "p") and lex.word(head).lemma != head
