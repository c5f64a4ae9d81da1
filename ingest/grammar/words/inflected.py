"""Whether a form that no list has is one of a verb, by its ending and that of its lemma."""

import re
from dataclasses import dataclass


def globs(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern out of words in which `*` stands for letters, as many as words have.

    Of a word without end "*ge*t" would look at every place against every other.
    """
    said = "|".join(re.escape(pattern).replace(r"\*", r"\w{1,99}") for pattern in patterns)
    return re.compile(said or r"(?!)")


@dataclass(frozen=True, slots=True)
class VerbForms:
    """What infinitives, participles and nouns with an article for an ending look like."""

    infinitive: re.Pattern[str]
    participle: re.Pattern[str]
    definite: re.Pattern[str]
    verb_last: bool
    # Whether articles are endings.
    articles: bool

    def verbal(self, lower: str, lemma: str) -> bool:
        """Whether an unlisted form is a verb's."""
        infinitive = bool(self.infinitive.fullmatch(lemma))
        if self.articles:
            return self._scandinavian(lower, lemma, infinitive=infinitive)
        if self.participle.fullmatch(lower):
            # "Gebieden" is of a noun.
            return not (self.verb_last and lower == f"{lemma}en")
        return infinitive and lower not in {f"{lemma}s", f"{lemma}es"}

    def bare(self, lower: str, lemma: str) -> bool:
        """Whether a stem is of a verb only in an order, where verbs have endings: "intervju"."""
        return self.articles and len(lower) < len(lemma) and lemma.startswith(lower)

    def _scandinavian(self, lower: str, lemma: str, *, infinitive: bool) -> bool:
        """The same where articles are endings, and adverbs have that of a participle.

        "Världen" and "klart" are no verbs, nor is "bud".
        """
        if self.definite.fullmatch(lower) or self.bare(lower, lemma):
            return False
        if infinitive:
            return True
        participle = self.participle.fullmatch
        return bool(participle(lemma)) and bool(participle(lower))
