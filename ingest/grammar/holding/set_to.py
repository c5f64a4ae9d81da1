"""A firm that a body hires, picks or orders for something else than supplying it.

As in "hired X to paint the walls", "chose X as a target", "ordered X to leave".
"""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.holding.common_nouns import common
from ingest.grammar.holding.strange import one_of, strange
from ingest.grammar.phrases.chunks import THINGS

_PICKS = ("CONTRACT", "CHOOSE")
_WORK = frozenset(
    {"SUPPLY", "EQUIP", "SERVE", "RESELL", "MAKE", "DEPLOY", "OPERATE", "USE", "CONTROL"}
)
_ROLES = frozenset({"as", "for"})
_SMALL = frozenset({"determiner", "indefinite", "possessive", "infinitive"})
# "Pour", "um", "para", and the article of an object that stands before its verb.
_NEAR = 3


def set_to(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what the firm is to do, or to be, is told by words of no sale and no goods."""
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    clause = sentence.around(candidate.trigger)
    frames = set(clause.verb.frames) if clause and clause.verb else set()
    behind = max(candidate.subject.words[1], candidate.object.words[1])
    if not frames & set(_PICKS):
        goods = any(arg.bare and arg.nodes for arg in clause.args()) if clause else True
        ordered = not goods and behind == candidate.subject.words[1]
        at = _to_do(behind, sentence, document) if ordered else None
        return at is not None and _other_work(at, document)
    nodes = [node for node in sentence.every_node() if behind <= node.np.start]
    if any(not THINGS.isdisjoint({n.np.sort, n.np.after, n.np.also}) for n in nodes):
        return False
    verb = _infinitive(behind, sentence, document)
    if verb is not None:
        # "Att städa kontoren": an infinitive may have been taken for a noun.
        line = range(verb, sentence.end)
        end = next((at for at in line if document.tokens[at].text == ","), sentence.end)
        near = [node for node in nodes if node.np.start < end]
        guards = any(_guarded(node, document) for node in near)
        told = any(n.np.start == verb or strange(n, candidate, document) for n in near)
        return told and not guards and _other_work(verb, document)
    return clause is not None and (
        _with_a_task(clause, behind, document) or _as_another(candidate, sentence, document)
    )


def _guarded(node: Node, document: Document) -> bool:
    """Whether a firm is hired to see to somebody's security, which is a service as others are."""
    words = document.lex.pack.phrases.get("guarded", ())
    return one_of(document.tokens[node.np.head].lower, words, document.lex)


def _with_a_task(clause: Clause, behind: int, document: Document) -> bool:
    """Whether a noun of other work stands behind "with": "beauftragte X mit der Reinigung"."""
    args = (arg for arg in clause.args() if "with" in arg.preps)
    tasks = [node for arg in args for node in arg.nodes if node.np.start >= behind]
    tasks = [node for node in tasks if not _guarded(node, document)]
    return any(common(node, document) and not node.np.nominal for node in tasks)


def _infinitive(start: int, sentence: Sentence, document: Document) -> int | None:
    """The first infinitive behind a token, with its mark or a preposition before it."""
    lex, tokens = document.lex, document.tokens
    for at in range(start + 1, sentence.end):
        word, early = lex.word(tokens[at].lower), lex.word(tokens[at - 1].lower)
        led = lex.pack.adjective_after and early.prep - {"in"}
        marked = bool("infinitive" in early.closed or led)
        verb = lex.verbal(word.lemma) or (word.blank and "infinitive" in early.closed)
        if marked and verb and word.lemma == tokens[at].lower and not word.closed - {"verb"}:
            return at
    return None


def _to_do(at: int, sentence: Sentence, document: Document) -> int | None:
    """The infinitive right behind the firm, with its mark or without: "encargó a X impedir"."""
    if _infinitive(at, sentence, document) == at + 1:
        return at + 1
    if at >= sentence.end:
        return None
    lower = document.tokens[at].lower
    word = document.lex.word(lower)
    plain = document.lex.pack.adjective_after and word.lemma == lower
    return at if plain and document.lex.verbal(lower) and not word.closed - {"verb"} else None


def _other_work(at: int, document: Document) -> bool:
    """Whether a verb tells of no trade, and of nothing that goods are used for."""
    word = document.lex.word(document.tokens[at].lower)
    return word.frame not in _WORK and word.lemma not in document.lex.pack.phrases.get("spies", ())


def _as_another(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether right behind the firm stands as what, or for what, it was picked: "for an audit"."""
    lex, tokens, at = document.lex, document.tokens, candidate.subject.words[1]
    if at + 1 >= sentence.end:
        return False
    alike = tokens[at].lower in lex.pack.phrases.get("alike", ())
    if not (alike or lex.word(tokens[at].lower).prep & _ROLES):
        return False
    near = range(at + 1, min(at + 1 + _NEAR, sentence.end))
    nodes: list[Node] = [node for node in sentence.every_node() if node.np.head in near]
    first = nodes[0] if nodes else None
    if first is None:
        lower = tokens[at + 1].lower
        word = lex.word(lower)
        return word.blank and lex.known(lower)
    return strange(first, candidate, document)
