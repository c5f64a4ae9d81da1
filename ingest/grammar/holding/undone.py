"""What right before an act says that it was not done: "failed to buy", "on the verge of buying"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence, VerbGroup

# Between "considered" and "investing", "hoped" and "to make": small words, so many at most.
_NEAR = 4
# Behind these something else is told: "refused and sold", "failed before selling".
_PARTS = frozenset({"coordinator", "subordinator", "relative"})


def undone(document: Document, sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether right before a verb stands what says that it was not done: "was about to buy".

    Of a finite verb a noun there is the subject: "talks led to".
    """
    lex, first = document.lex, document.tokens[verb.start].lower
    own = range(verb.start, verb.end) if verb.infinitive else ()
    words = (lex.word(document.tokens[at].lower) for at in own)
    mark = next((at for at, word in enumerate(words) if "infinitive" in word.closed), -1)
    finite = not (verb.infinitive or lex.gerund(first) or first == verb.lemma)
    lists = ("undone",) if finite else ("undone", "unfulfilled")
    return said_before(document, sentence, verb.start + mark + 1, *lists)


def said_before(document: Document, sentence: Sentence, end: int, *lists: str) -> bool:
    """Whether a word of the pack's lists stands before a token, with only small words between.

    It stands as it is or by its lemma; of several words only the first has other forms.
    """
    lex, tokens = document.lex, document.tokens
    told = [word for name in lists for word in lex.pack.phrases.get(name, ())]
    several = [words for one in told if len(words := one.split()) > 1]
    alone = frozenset(told)
    for at in range(end - 1, max(sentence.start, end - _NEAR) - 1, -1):
        lower, word = tokens[at].lower, lex.word(tokens[at].lower)
        if lower in alone or word.lemma in alone:
            return True
        if any(_ends(document, sentence, at + 1, words) for words in several):
            return True
        small = word.closed - {"verb"} or word.prep or lex.adverb(lower)
        if word.closed & _PARTS or not small:
            return False
    return False


def _ends(document: Document, sentence: Sentence, end: int, words: list[str]) -> bool:
    begin = end - len(words)
    if begin < sentence.start:
        return False
    said = [token.lower for token in document.tokens[begin:end]]
    first = document.lex.word(said[0]).lemma
    return words == said or words == [first, *said[1:]]
