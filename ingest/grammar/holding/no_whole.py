"""Wholes and ties that are none: "part of the story of X", "part of the X scandal"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.common_nouns import common
from ingest.grammar.holding.strange import one_of
from ingest.grammar.phrases.chunks import ORGANISED, THINGS
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.tokens import DASHES

_TIES = frozenset({LinkKind.PART_OF, LinkKind.LINKED_TO})
_OWNED = frozenset({LinkKind.OWNED_BY, LinkKind.INVESTED_IN})
# "Part of the cyber wing of X" is a part of X, and access to the files of X a tie to X.
_WHOLES = ORGANISED | THINGS | {"vendor", "programme", "region", "country"}
# "A branch of X" says it itself.
_ROLES = ("part_of", "linked_to")


def no_whole(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether who would be the whole, or tied, is only whose an ordinary noun is."""
    at = candidate.object.words[0]
    if candidate.link in _OWNED:
        # "Owned by the heirs of X"
        return any(_of_common(node, at, document) for node in sentence.every_node())
    if candidate.link not in _TIES:
        return False
    hung = any(_of_noun(node, at, document) for node in sentence.every_node())
    return hung or _affair(candidate.object, document)


def _affair(whole: Ref, document: Document) -> bool:
    """Whether an affair is called by a name: "l'affaire X", "succès de X", "des X-Skandals"."""
    lex, tokens, (start, end) = document.lex, document.tokens, whole.words
    if whole.via != "name" or not start:
        return False
    dashed = end + 1 < len(tokens) and tokens[end].text in DASHES and tokens[end].glued
    of = "of" in lex.word(tokens[start - 1].lower).prep
    before = tokens[max(start - 1 - of, 0)].lower
    near = [before, *([tokens[end + 1].lower] if dashed else [])]
    near += [tokens[start].lower] if end - start == 1 else []  # "Xskandalen"
    return any(one_of(word, lex.pack.phrases.get("affairs", ()), lex) for word in near)


def _of_common(node: Node, at: int, document: Document) -> bool:
    inside = any(part.np.start <= at < part.np.end and part.np.name for part in node.of)
    head = document.tokens[node.np.head].lower
    told = document.lex.pack.phrases.get("owned_by", ())
    return inside and common(node, document) and not any(head in one.split() for one in told)


def _of_noun(node: Node, at: int, document: Document) -> bool:
    np, lex = node.np, document.lex
    if np.name is not None or np.sort in _WHOLES or np.relation:
        return False
    # "The murder of the founder of X"
    inside = any(part.np.start <= at < part.np.end and part.np.name for part in node.of)
    head = document.tokens[np.head].lower
    told = (phrase.split() for role in _ROLES for phrase in lex.pack.phrases.get(role, ()))
    return inside and lex.known(head) and not any(head in phrase for phrase in told)
