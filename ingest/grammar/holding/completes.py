"""A name that only goes on with others: of "residents of A and B" B is no customer.

Nor is it of "cities in A and B", nor does B act where "Journalists jailed by A and B use X".
"""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.small_words import before
from ingest.grammar.phrases.chunks import BODIES, THINGS

# The police, governments or cameras of two are those of the second, too.
_SHARED = BODIES | THINGS | {"government"}
_STATES = THINGS | {"government", ""}
_ARTICLE = frozenset({"determiner"})


def completes(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end stands behind "and", and what stands before that is whose a noun is."""
    ends = (candidate.subject.words[0], candidate.object.words[0])
    starts = {
        node.np.start for node in sentence.nodes for at in ends if node.np.start <= at < node.np.end
    }
    if candidate.object.country and _lies_in(candidate.object.words[0] - 1, sentence, document):
        return True
    return any(_goes_on(start - 1, sentence, document) for start in {*starts, *ends})


def _lies_in(at: int, sentence: Sentence, document: Document) -> bool:
    """Whether a country only goes on where many lie: "cities in A and B"."""
    at = before(at, _ARTICLE, sentence, document)
    lex, tokens = document.lex, document.tokens
    if at <= sentence.start or "coordinator" not in lex.word(tokens[at].lower).closed:
        return False
    many = (node.np for node in sentence.nodes if node.np.end == at and node.np.plural)
    rules = lex.pack.phrases.get("governments", ())
    return any(
        np.sort not in _STATES
        and np.lemma not in rules
        and any("in" in lex.word(tokens[n].lower).prep for n in range(np.head + 1, at))
        for np in many
    )


def _goes_on(at: int, sentence: Sentence, document: Document) -> bool:
    at = before(at, _ARTICLE, sentence, document)
    word = document.lex.word(document.tokens[at].lower)
    if at <= sentence.start or "coordinator" not in word.closed:
        return False
    hosts = (node for node in sentence.nodes if node.of and _of_others(node))
    return any(_end(node) == at for node in hosts) or _acts_alone(at, sentence)


def _of_others(node: Node) -> bool:
    """Whether a noun without a name is of somebody by name, and no body, nor goods."""
    plain = node.np.name is None and not {node.np.sort, node.np.also} & _SHARED
    last = node.of[-1]
    named = last.np.name is not None or any(one.np.name for one in last.examples)
    return plain and not node.np.nominal and named


def _acts_alone(at: int, sentence: Sentence) -> bool:
    """Whether "and" goes on behind a participle's own name, and a subject begins right there."""
    begins = {
        clause.subject.nodes[0].np.start
        for clause in sentence.clauses
        if clause.verb and clause.subject and len(clause.subject.nodes) == 1
    }
    return at + 1 in begins and any(_end(node) == at for node in _reduced(sentence))


def _reduced(sentence: Sentence) -> Iterator[Node]:
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is not None and (verb.reduced or verb.gerund):
            for arg in clause.after[-1:]:
                yield from arg.nodes[-1:]


def _end(node: Node) -> int:
    return max(part.np.end for part in node.all())
