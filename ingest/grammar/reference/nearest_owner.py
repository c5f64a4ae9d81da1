"""Whose "its" is behind "and": "Y sued X and its subsidiary", where it is that of X."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence

_FIRMS = frozenset({"subsidiary", "parent"})


def joined_before(document: Document, sentence: Sentence, at: int) -> Node | None:
    """The firm that the owned one at a token is joined to, whoever acts in the clause.

    A preposition may stand again before the second, "to X and to its subsidiary".
    """
    lex, tokens = document.lex, document.tokens
    held = next((one for one in sentence.nodes if one.np.start == at), None)
    if held is None or held.np.relation not in _FIRMS or held.np.determiner != "possessive":
        return None
    joint = at - 1
    joint -= joint > sentence.start and bool(lex.word(tokens[joint].lower).prep)
    if joint <= sentence.start or "coordinator" not in lex.word(tokens[joint].lower).closed:
        return None
    subjects = (clause.subject for clause in sentence.clauses)
    if any(arg and arg.nodes and arg.nodes[0].np.start == at for arg in subjects):
        # "X makes Y and its subsidiary makes Z"
        return None
    before = [one for one in sentence.nodes if one.np.end == joint and one.np.name]
    host = max(before, key=lambda one: one.np.start, default=None)
    return host if host and not (host.np.country or host.np.relation) else None
