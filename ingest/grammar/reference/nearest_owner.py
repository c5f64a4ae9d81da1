"""Whose "its" is behind another: "Y sued X and its subsidiary", where it is that of X."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import BODIES

_FIRMS = frozenset({"subsidiary", "parent"})
_PARTS = frozenset({"coordinator", "be", "have"})


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


def gapped_before(document: Document, sentence: Sentence, at: int) -> Node | None:
    """Who stands right before "with its", and does as another: "A came with its Z, B with its Y".

    Nobody is equipped there, as the verb of the clause tells of no deal.
    """
    lex, tokens = document.lex, document.tokens
    if at - 1 <= sentence.start or "with" not in lex.word(tokens[at - 1].lower).prep:
        return None
    host = next((one for one in sentence.nodes if one.np.end == at - 1 and one.np.name), None)
    if host is None or host.np.country or host.np.sort in BODIES:
        return None
    told = (one.verb for one in sentence.clauses if one.start <= at < one.end and one.verb)
    if any(verb.frames for verb in told) or not _likewise(document, sentence, host.np.start):
        return None
    return host


def _likewise(document: Document, sentence: Sentence, start: int) -> bool:
    """Whether somebody begins there behind "and", ", also" or "so was", as did one "with its"."""
    lex, tokens = document.lex, document.tokens
    at = start - 1
    at -= "adverb" in lex.word(tokens[at].lower).closed or lex.adverb(tokens[at].lower)
    if at <= sentence.start:
        return False
    parted = tokens[at].text == "," or lex.word(tokens[at].lower).closed & _PARTS
    early = (one.np for one in sentence.nodes if sentence.start < one.np.start < at)
    return bool(parted) and any(
        np.determiner == "possessive" and "with" in lex.word(tokens[np.start - 1].lower).prep
        for np in early
    )
