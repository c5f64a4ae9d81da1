"""The names that an apposition or a phrase gives to what stands before them."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence


def told_by(document: Document, sentence: Sentence, node: Node) -> tuple[Node, ...]:
    """The names that tell which one a noun means: "Y's subsidiary X", "a unit of Y called X".

    Behind a comma only where the phrase ends with a name: "the technology of Y, X", "its
    subsidiary in Y, X".
    """
    if node.np.name:
        return ()
    told = [
        link.right for link in sentence.links
        if link.kind in {"same", "named"} and link.left.np.start == node.np.start
    ]  # fmt: skip
    last = node.of[-1] if node.of and node.of[-1].np.name else _placed(document, sentence, node)
    if not told and last is not None:
        return named_behind(document, sentence, last)
    return tuple(one for one in told if one.np.name)


def named_behind(document: Document, sentence: Sentence, before: Node) -> tuple[Node, ...]:
    """The names between commas right behind a phrase that ends with another's."""
    return tuple(one for one in sentence.nodes if _apposed(document, sentence, before, one))


def _apposed(document: Document, sentence: Sentence, before: Node, node: Node) -> bool:
    """Whether a name stands between commas right behind a phrase, and is no list's member."""
    tokens, end = document.tokens, node.np.end
    if node.np.name is None or node.np.country or end >= sentence.end:
        return False
    behind = node.np.start == before.np.end + 1 and tokens[before.np.end].text == ","
    listed = any(t.text == "," for t in tokens[sentence.start : before.np.start])
    return behind and not listed and tokens[end].text in {",", "."}


def _placed(document: Document, sentence: Sentence, node: Node) -> Node | None:
    """The place right behind a firm or a branch: "its subsidiary in Y", "the firm from Y"."""
    at = node.np.end
    prep = document.lex.word(document.tokens[at].lower).prep if at < sentence.end else frozenset()
    branch = bool(node.np.relation) and "in" in prep
    if not branch and not (node.np.sort == "vendor" and "source" in prep):
        return None
    behind = (one for one in sentence.nodes if one.np.start == at + 1 and one.np.name)
    return next(behind, None)


def likened(document: Document, node: Node) -> bool:
    """Whether goods are only like those of a firm: "le logiciel concurrent de X"."""
    rivals = document.lex.pack.phrases.get("rivals", ())
    return any(token.lower in rivals for token in document.tokens[node.np.start : node.np.end])


def answers(document: Document, node: Node) -> bool:
    """Whether another thing is an answer to these goods: "the answer to X's software, Y"."""
    start = min(part.np.start for part in node.all())
    before = document.lex.word(document.tokens[start - 1].lower) if start else None
    return before is not None and "recipient" in before.prep


def subject_of_its_own(sentence: Sentence, node: Node) -> bool:
    """Whether a name begins a clause of its own: "Unlike X's spyware, Y, which is, is cheap"."""
    mains = (clause.subject for clause in sentence.clauses if clause.kind == "main")
    return any(arg.nodes[0].np.start == node.np.start for arg in mains if arg and arg.nodes)
