"""Verbs that only hang on another or on a noun: "decided to buy", "is open to buying"."""

from ingest.grammar.certainty.above import raised
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence, VerbGroup
from ingest.grammar.holding.small_words import before
from ingest.grammar.words.lexicon import Lexicon

_SMALL = frozenset({"adverb", "negation"})
_HELP = frozenset({"be", "have"})
# Who begins to do it does it, and whom somebody hires to, or what is paid or used to.
_BEGUN = frozenset({"PHASE", "WIN", "AWARD"})
_HIRED = frozenset({"CONTRACT", "CHOOSE", "PAY", "USE"})
# "By buying", "for selling": how it was done, or what somebody is known for.
_MEANS = frozenset({"agent", "for"})


def hangs(document: Document, sentence: Sentence, clause: Clause) -> bool:
    """Whether nothing over an infinitive or a gerund says that it was done.

    A gerund behind a comma, a noun, "after" or "by" is told. Only where gerunds follow prepositions
    and each verb has its own clause; elsewhere both stand in one clause.
    """
    lex, verb = document.lex, clause.verb
    if verb is None or lex.pack.adjective_after or lex.pack.verb_last:
        return False
    over = [one.verb for one in sentence.clauses if one.verb and one.verb.end <= verb.start]
    above = max(over, key=lambda one: one.start, default=None)
    if verb.infinitive:
        told = raised(sentence, clause) or _does(sentence, lex, above, verb)
        return _bare(document, verb) and not told
    if not lex.gerund(document.tokens[verb.start].lower):
        return False
    at = before(verb.start - 1, _SMALL, sentence, document)
    word = lex.word(document.tokens[at].lower)
    if at >= sentence.start and "preposition" in word.closed:
        ahead = document.tokens[max(at - 1, sentence.start)]
        told = "subordinator" in word.closed or bool(word.prep & _MEANS)
        named = ahead.capital and above is not None and above.lemma in _done(lex)
        return not (told or named or lex.word(ahead.lower).lemma in _done(lex))
    return above is not None and above.end == at + 1 and not _does(sentence, lex, above, verb)


def _does(sentence: Sentence, lex: Lexicon, above: VerbGroup | None, verb: VerbGroup) -> bool:
    """Whether the verb over another says that it was done: "went on to", "paid X to".

    With somebody or something between them few do: not "went to court to", "began talks to".
    """
    if above is None:
        return False
    near = not any(above.end <= node.np.start < verb.start for node in sentence.nodes)
    frames, helps = frozenset(above.frames), lex.pack.phrases.get("helps", ())
    if near and (above.lemma in helps or frames & _BEGUN):
        return True
    done = above.lemma in _done(lex) and (near or above.passive)
    return done or bool(frames & _HIRED)


def _done(lex: Lexicon) -> frozenset[str]:
    phrases = lex.pack.phrases
    return frozenset({*phrases.get("done", ()), *phrases.get("admits", ())})


def _bare(document: Document, verb: VerbGroup) -> bool:
    """Whether the last verb of a group is an infinitive: not so in "to grow and bought"."""
    lex, last = document.lex, document.tokens[verb.end - 1].lower
    helped = range(verb.start, verb.end - 1)
    return last == verb.lemma or any(
        lex.word(document.tokens[at].lower).closed & _HELP for at in (*helped, verb.end - 1)
    )
