"""Names that run on in a title, where every word has a capital: "X Deepens Cooperation"."""

from collections.abc import Iterable

from ingest.grammar.words.lexicon import Lexicon


def from_titles(names: Iterable[str], told: set[str], lex: Lexicon) -> dict[str, str]:
    """The name told elsewhere that each name of a title begins with, where a verb follows it there.

    Where nouns have capitals a title tells no more than a line does.
    """
    if lex.pack.noun_caps:
        return {}
    found = {}
    for name in sorted(names):
        words = name.split()
        starts = [" ".join(words[:end]) for end in range(1, len(words))]
        shorter = [one for one in starts if one in told]
        if name not in told and shorter:
            rest = words[len(shorter[-1].split()) :]
            if any(_verb(word, lex) for word in rest):
                found[name] = shorter[-1]
    return found


def _verb(word: str, lex: Lexicon) -> bool:
    """Whether a word may be the verb of a title: a listed one, or a form that is no noun's."""
    told = lex.word(word)
    noun = told.heads or told.nominal or told.relation or lex.name_head(word) or word in lex.legal
    formed = told.blank and told.lemma != word and lex.known(word)
    return not noun and (bool(told.frame) or "verb" in told.closed or formed)
