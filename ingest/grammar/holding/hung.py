"""An end or goods that are none: "a letter to the police", "a grant from X", "sold a house"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.holding.given import given
from ingest.grammar.holding.small_words import before
from ingest.grammar.holding.strange import one_of, strange
from ingest.grammar.phrases.chunks import THINGS

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
    every, ends = _given(clauses, document), (candidate.subject.words[0], candidate.object.words[0])
    nodes = [n for n in every if not any(n.np.start <= end < n.np.end for end in ends)]
    if any(map(_goods, nodes)):
        return False
    verbs = {clause.verb.lemma for clause in clauses if clause.verb}
    sold = verbs & set(lex.pack.phrases.get("sells", ()))
    wares = lex.pack.phrases.get("wares", ()) if sold else ()
    odd = (n for n in _dealt(clauses) if n in nodes and not one_of(_head(n, document), wares, lex))
    # "Lizenzieren X": goods that are an end are given, too.
    if not any(map(_goods, every)) and any(strange(node, candidate, document) for node in odd):
        return True
    heads = [_head(node, document) for node in nodes]
    heads = heads or _left_out(candidate, clauses, sentence, document)
    idle = lex.pack.phrases.get("no_goods", ())
    return any(one_of(head, idle, lex) and not one_of(head, wares, lex) for head in heads)


def _head(node: Node, document: Document) -> str:
    return document.tokens[node.np.head].lower


def _goods(node: Node) -> bool:
    return not THINGS.isdisjoint({node.np.sort, node.np.also})


def _given(clauses: list[Clause], document: Document) -> list[Node]:
    """What is given, the ends of a claim among it."""
    ways = document.lex.pack.phrases.get("gives_with", ())
    args = (arg for clause in clauses for arg in given(clause) if arg.bare or arg.word in ways)
    return [node for arg in args for node in arg.nodes]


def _dealt(clauses: list[Clause]) -> list[Node]:
    """The same of verbs of a sale alone: of a contract, the words say what was signed."""
    deals = [(one, set(one.verb.frames)) for one in clauses if one.verb]
    return [
        node
        for clause, frames in deals
        if frames & _DEALS
        for arg in given(clause)
        if arg.bare or frames & _WITH
        for node in arg.nodes
    ]


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
