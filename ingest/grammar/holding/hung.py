"""An end or goods that are none: "a letter to the police", "a grant from X", "sold a house"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.holding.given import given
from ingest.grammar.holding.small_words import before
from ingest.grammar.holding.strange import strange
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.endings import ends_as
from ingest.grammar.words.lexicon import Lexicon

_SMALL = frozenset({"determiner", "indefinite", "possessive", "adverb"})
_DEALS = frozenset({"SUPPLY", "EQUIP", "BUY", "RESELL", "SERVE"})
_WITH = frozenset({"EQUIP", "SERVE"})
_WAYS = frozenset({"recipient", "source"})


def hung(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a preposition before an end belongs to another noun, or what is given is no goods."""
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    return _worthless(candidate, sentence, document) or any(
        _hangs(at, sentence, document) for at in ends if sentence.start < at < sentence.end
    )


def _hangs(start: int, sentence: Sentence, document: Document) -> bool:
    lex, tokens = document.lex, document.tokens
    at = before(start - 1, _SMALL, sentence, document)
    if at <= sentence.start or not lex.word(tokens[at].lower).prep & _WAYS:
        return False
    hangs = lex.pack.phrases.get("hangs", ())
    two = " ".join(token.lower for token in tokens[max(at - 2, sentence.start) : at])
    return lex.among(tokens[at - 1].lower, hangs) or two in hangs


def _worthless(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is given is named, and all of it is paper, money, land, words or records.

    Records are goods where they are sold: "sold location data to the police".
    """
    clauses, lex = _told(candidate, sentence), document.lex
    nodes = _given(candidate, clauses, document)
    if nodes is None:
        return False
    verbs = {clause.verb.lemma for clause in clauses if clause.verb}
    sold = verbs & set(lex.pack.phrases.get("sells", ()))
    goods = lex.pack.phrases.get("wares", ()) if sold else ()
    heads = {document.tokens[node.np.head].lower: node for node in nodes}
    odd = [node for head, node in heads.items() if not _one_of(head, goods, lex)]
    if any(_dealt(node, clauses) and strange(node, candidate, document) for node in odd):
        return True
    told = list(heads) or _left_out(candidate, clauses, sentence, document)
    idle = lex.pack.phrases.get("no_goods", ())
    return any(_one_of(head, idle, lex) and not _one_of(head, goods, lex) for head in told)


def _one_of(head: str, words: tuple[str, ...], lex: Lexicon) -> bool:
    return lex.among(head, words) or ends_as(head, words)


def _dealt(node: Node, clauses: list[Clause]) -> bool:
    """Whether a verb of a sale has it: of a contract, its words say what was signed."""
    return any(
        node in arg.nodes and (arg.bare or _WITH & set(clause.verb.frames))
        for clause in clauses
        if clause.verb and _DEALS & set(clause.verb.frames)
        for arg in given(clause)
    )


def _given(candidate: Candidate, clauses: list[Clause], document: Document) -> list[Node] | None:
    """What is given, apart from both ends; None where goods are among it."""
    ends = (candidate.subject.words[0], candidate.object.words[0])
    ways = document.lex.pack.phrases.get("gives_with", ())
    every = [
        node
        for clause in clauses
        for arg in given(clause)
        if arg.bare or arg.word in ways
        for node in arg.nodes
    ]
    nodes = [n for n in every if not any(n.np.start <= end < n.np.end for end in ends)]
    # "Lizenzieren X": goods that are an end are given, too.
    if any({node.np.sort, node.np.also} & THINGS for node in (every if nodes else nodes)):
        return None
    return nodes


def _left_out(
    candidate: Candidate, clauses: list[Clause], sentence: Sentence, document: Document
) -> list[str]:
    """What may be given where no object was read: "the records X gave Y", "gave training to Y"."""
    at = before(candidate.subject.words[0] - 1, _SMALL, sentence, document)
    active = [clause.verb for clause in clauses if clause.verb and not clause.verb.passive]
    # "Verkocht schoenen": a noun that is a verb's form, too, may have been taken for one.
    behind = [place for verb in active for place in range(verb.start + 1, verb.end + 1)]
    places = [at, *behind] if at >= sentence.start else behind
    return [document.tokens[place].lower for place in places if place < sentence.end]


def _told(candidate: Candidate, sentence: Sentence) -> list[Clause]:
    at = candidate.trigger
    return [one for one in sentence.clauses if one.verb and one.start <= at < one.end]
