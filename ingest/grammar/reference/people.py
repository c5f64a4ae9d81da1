"""Who is a person by what is said of them: only people are born, grow up and are so many years old.

As in "X, born in Haifa", "X, qui a grandi à Paris", "X, 45,". A firm may be born of another, so
that a noun that says what bears the name outweighs it.
"""

from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.words.lexicon import Lexicon

# A name that is not called as people are may be a firm's that grew.
_LIVES, _MAY_LIVE = 4, 1
# So much says more than that somebody sells.
_PLAINLY = 4
_WORDS = (2, 3)
_YOUNGEST, _OLDEST = 16, 99
_ROUND = {",": ",", "(": ")"}


def called_as_people(key: str, lex: Lexicon) -> bool:
    """Whether a name has two or three words of which the first is a given name."""
    words = key.split()
    return len(words) in _WORDS and words[0] in lex.people


def said_of_people(key: str, sort: str, weight: int, lex: Lexicon) -> bool:
    """Whether it tells of a firm, but no more than of people, who sell and are Swedish, too."""
    return sort == "vendor" and weight < _PLAINLY and called_as_people(key, lex)


def brokered(document: Document, np: NounPhrase, at: int, key: str) -> bool:
    """Whether a trade that people ply stands before a name of theirs: "the arms dealer Y"."""
    lex = document.lex
    trade = np.before == "vendor" and lex.among(
        document.tokens[at].lower, lex.pack.phrases.get("brokers", ())
    )
    return trade and called_as_people(key, lex)


def lives(document: Document, sentence: Sentence) -> Iterator[tuple[Node, str, int, int]]:
    """The names that a sentence tells a life of, each as a hint that it is a person's."""
    told = document.lex.pack.phrases.get("of_people", ())
    born = {phrase.split()[0] for phrase in told} & sentence.words
    for node in sentence.nodes:
        name = node.np.name
        if name is None or name[1] - name[0] not in _WORDS or node.np.country:
            continue
        if (born and _behind(document, name[1], told)) or _aged(document, name[1]):
            yield node, "person", _weight(document, node), node.np.head
    if born:
        yield from _by_verb(document, sentence, told)


def _by_verb(
    document: Document, sentence: Sentence, told: tuple[str, ...]
) -> Iterator[tuple[Node, str, int, int]]:
    """Whose clause has a verb that is said of people alone."""
    for clause in sentence.clauses:
        nodes = clause.subject.nodes if clause.subject and clause.verb else ()
        if len(nodes) == 1 and nodes[0].np.name and clause.verb is not None:
            verb, end = clause.verb, clause.verb.end
            if any(_behind(document, at, told) for at in range(verb.start, end)):
                yield nodes[0], "person", _weight(document, nodes[0]), nodes[0].np.head


def _weight(document: Document, node: Node) -> int:
    words = document.tokens[slice(*node.np.name)] if node.np.name else ()
    key = " ".join(token.lower for token in words)
    return _LIVES if called_as_people(key, document.lex) else _MAY_LIVE


def _behind(document: Document, at: int, told: tuple[str, ...]) -> bool:
    """Whether one of the phrases begins there, maybe behind a comma."""
    tokens = document.tokens
    at += at < len(tokens) and tokens[at].text in _ROUND
    words = [token.lower for token in tokens[at : at + max(_WORDS)]]
    return any(phrase.split() == words[: len(phrase.split())] for phrase in told)


def _aged(document: Document, at: int) -> bool:
    """Whether a number that may be somebody's age stands alone behind a name: "X, 45,"."""
    around = document.tokens[at : at + 3]
    if len(around) < len((",", "45", ",")) or around[1].kind != "n":
        return False
    shut = _ROUND.get(around[0].text)
    age = int(around[1].text) if around[1].text.isdigit() else 0
    return shut == around[2].text and _YOUNGEST <= age <= _OLDEST
