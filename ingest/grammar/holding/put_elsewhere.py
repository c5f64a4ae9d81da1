"""What was put into a firm is no money, or into something of its, or only beside it."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.common_nouns import common, on_common
from ingest.grammar.holding.small_words import before

_SMALL = frozenset({"determiner", "indefinite", "possessive"})
_BESIDE = frozenset({"with", "unlike", "as"})


def put_elsewhere(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether "X invested time in Y", "took part in the criticism of Y", "invested like Y"."""
    if candidate.link is not LinkKind.INVESTED_IN:
        return False
    return (
        _no_money(candidate, sentence, document)
        or _into_another(candidate, sentence, document)
        or _only_beside(candidate, sentence, document)
    )


def _no_money(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what the verb itself acts on is an ordinary noun: time, a film about the firm."""
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    puts = document.lex.pack.phrases.get("puts", ())
    if clause is None or verb is None or verb.passive or verb.reduced:
        return False
    if "INVEST" not in verb.frames and verb.lemma not in puts:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    put = [
        node for arg in clause.args() if not arg.pronoun for node in arg.nodes
        if arg.bare or ("of" in arg.preps and node.np.start <= verb.end + 1)  # "Du temps"
    ]  # fmt: skip
    put = [one for one in put if not any(one.np.start <= at < one.np.end for at in ends)]
    return bool(put) and all(common(node, document) and not node.np.lemma.isdigit() for node in put)


def _into_another(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the same preposition stands before and behind a noun: "an der Kritik an X"."""
    at = candidate.object.words[0] - 1
    if at <= sentence.start or not document.lex.word(document.tokens[at].lower).prep:
        return False
    noun = on_common(at, sentence.nodes, document)
    if noun is None:
        return False
    place = before(noun.np.start, _SMALL, sentence, document)
    early = document.tokens[max(place - (place == noun.np.start), sentence.start)].lower
    return early == document.tokens[at].lower


def _only_beside(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether who did the same stands there: "invested like Y", "together with Y"."""
    lex, tokens = document.lex, document.tokens
    at = before(candidate.object.words[0] - 1, _SMALL, sentence, document)
    lower, phrases = tokens[at].lower, lex.pack.phrases
    prep = lex.word(lower).prep
    joint = f"{tokens[max(at - 1, sentence.start)].lower} {lower}"
    words = {*phrases.get("alike", ()), *phrases.get("examples", ()), *phrases.get("jointly", ())}
    joins = any(
        " ".join(said) == joint and role in {"closed:coordinator", "prep:with"}
        for said, role in lex.phrases.get(tokens[max(at - 1, sentence.start)].lower, ())
    )
    return lower in words or joint in words or joins or bool(prep & _BESIDE and "of" not in prep)
