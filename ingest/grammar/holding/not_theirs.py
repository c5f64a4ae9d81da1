"""Ends that only stand near who did it: a rival's goods, a founder's firm, who merely reports."""

from itertools import pairwise

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.small_words import before
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Registry

_PEOPLE = frozenset({"person", "group"})
_OWNED = frozenset({LinkKind.OWNED_BY, LinkKind.USED_BY, LinkKind.SUPPLIED_TO, LinkKind.MAKES})
_TIED = frozenset({LinkKind.LINKED_TO, LinkKind.INVESTED_IN})
_VERBS = frozenset({"be", "have", "modal"})
_ARTICLE = frozenset({"determiner"})


def not_theirs(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether an end is another's: "the software of a rival of X", "owned by the founder of X"."""
    document, ends = registry.document, (candidate.subject, candidate.object)
    if candidate.link in _TIED:
        # "Linked to a rival of X", "a partner of a client of X"
        return any(_of_another(end, sentence, document, tied=True) for end in ends)
    if candidate.link not in _OWNED:
        return False
    firm = candidate.object if candidate.link is LinkKind.OWNED_BY else candidate.subject
    return (
        _of_another(firm, sentence, document)
        or any(_begins_anew(end, sentence, document) for end in ends)
        or _reports(candidate, sentence, registry)
    )


def _of_another(end: Ref, sentence: Sentence, document: Document, *, tied: bool = False) -> bool:
    """Whether an end is only of whom its words name first, and that is a person or a rival."""
    rivals = document.lex.pack.phrases.get("rivals", ())
    for node in sentence.every_node():
        head = document.tokens[node.np.head].lower
        other = node.np.sort in _PEOPLE or document.lex.among(head, rivals)
        inside = any(part.np.start <= end.words[0] < part.np.end for part in node.of[:1])
        if other and inside and node.np.name is None:
            return True
        # "The software of a rival of X", "a client of X's founder": both hang on the first noun.
        for one, part in pairwise(node.of):
            rival = document.lex.among(document.tokens[one.np.head].lower, rivals)
            apart = rival or (node.np.relation == "customer" and one.np.sort not in GOODS)
            apart = apart or (tied and one.np.relation == "customer")
            if apart and one.np.name is None and part.np.start <= end.words[0] < part.np.end:
                return True
    return False


def _begins_anew(end: Ref, sentence: Sentence, document: Document) -> bool:
    """Whether an end is the subject of what follows: "..., and Y, which had lost, sued"."""
    lex, tokens = document.lex, document.tokens
    start, stop = end.words
    at = before(start - 1, _ARTICLE, sentence, document)
    joined = at > sentence.start and "coordinator" in lex.word(tokens[at].lower).closed
    if not joined or stop >= sentence.end or {tokens[at - 1].text, tokens[stop].text} != {","}:
        return False
    shut = next((at for at in range(stop + 1, sentence.end) if tokens[at].text == ","), None)
    if shut is None or shut + 1 >= sentence.end:
        return False
    word = lex.word(tokens[shut + 1].lower)
    small = (word.closed - {"verb"} or word.prep) and not word.closed & _VERBS
    return not (small or tokens[shut + 1].capital)


def _reports(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether who only says it would be meant by "it" or "the firm", or be what is used."""
    end, entity = candidate.subject, candidate.subject.entity
    told = candidate.link in ACCUSATIONS and candidate.clause == "comp"
    if not told or entity is None or entity.sort == "vendor":
        return False
    meant = end.via in {"anaphor", "pronoun"} or candidate.link is LinkKind.USED_BY
    return meant and any(
        registry.of(node) is entity and clause.start <= node.np.start < candidate.trigger
        for clause in sentence.clauses
        if _says(clause, registry) and not clause.start <= candidate.trigger < clause.end
        for node in (clause.subject.nodes if clause.subject else ())
    )


def _says(clause: Clause, registry: Registry) -> bool:
    """Whether a clause says what another tells, and admits nothing."""
    verb, admits = clause.verb, registry.document.lex.pack.phrases.get("admits", ())
    return verb is not None and "SAY" in verb.frames and verb.lemma not in admits
