"""Orders that are commands: "X got an order from the police" buys nothing unless goods are told."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.tokens import CURRENCIES

_TRADES = frozenset({"SUPPLY", "EQUIP", "MAKE", "DEPLOY", "SERVE"})


def commanded(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether all that the line tells of is an order, with no goods, number or sum of it."""
    orders = document.lex.pack.phrases.get("orders", ())
    clause = sentence.around(candidate.trigger)
    if candidate.link is not LinkKind.SUPPLIED_TO or clause is None or not orders:
        return False
    nodes = [node for arg in clause.args() for node in arg.nodes]
    if not any(node.np.lemma in orders and node.np.name is None for node in nodes):
        return False
    if _told_to(max(candidate.subject.words[1], candidate.object.words[1]), sentence, document):
        return True
    tokens = document.tokens[clause.start : clause.end]
    counted = any(token.kind == "n" or token.text in CURRENCIES for token in tokens)
    goods = any(not THINGS.isdisjoint({n.np.sort, n.np.after, n.np.also}) for n in nodes)
    goods = goods or any(part.np.sort in THINGS for node in nodes for part in node.all())
    return not (goods or counted or candidate.product)


def _told_to(start: int, sentence: Sentence, document: Document) -> bool:
    """Whether an infinitive of no trade says what one is told to do: "to hand over cameras"."""
    lex, tokens = document.lex, document.tokens
    for at in range(start + 1, sentence.end):
        word = lex.word(tokens[at].lower)
        marked = "infinitive" in lex.word(tokens[at - 1].lower).closed
        verb = lex.verbal(word.lemma) or (word.blank and marked)
        if marked and verb and word.lemma == tokens[at].lower:
            return word.frame not in _TRADES
    return False
