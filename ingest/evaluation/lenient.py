"""Whether two different surface forms are one mention with more or fewer words around its name.

"the scanner software Ocula" is Ocula and "Brandt" may be Brandt Optics, but "Brandt Capital" is
not Brandt: a capitalised word that is no class noun and no nationality makes another name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.evaluation.lists import listed
from ingest.evaluation.surface import Word, same_word


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document's language and its countries say about a word that stands beside a name."""

    nationality: Callable[[str], bool]
    capital_nouns: bool

    def filler(self, word: Word) -> bool:
        """Whether the word names nothing by itself."""
        plain = word.plain
        fixed = plain in listed("prepositions") or plain in listed("class_nouns")
        return fixed or self.nationality(plain)

    def before(self, extra: Sequence[Word], *, is_name: bool) -> bool:
        """Whether words in front leave the head what it is: adjectives, never "buyers of"."""
        adjectives = self.capital_nouns or not is_name
        return all(
            word.plain not in listed("prepositions")
            and (self.filler(word) or (adjectives and not word.capital))
            for word in extra
        )

    def after(self, extra: Sequence[Word]) -> bool:
        """Whether words behind only say where or of what kind."""
        if not extra or extra[0].plain in listed("prepositions"):
            return True
        return all(self.filler(word) for word in extra)


def closeness(claim: Sequence[Word], gold: Sequence[Word], habits: Habits) -> float:
    """How much of both forms is shared, from 0 (another mention) to 1 (the same words)."""
    shorter, longer = sorted((claim, gold), key=len)
    at = _found_at(shorter, longer)
    if at is None or all(habits.filler(word) for word in shorter):
        return 0.0
    front, back = longer[:at], longer[at + len(shorter) :]
    is_name = shorter[0].capital
    # A claim may give a name's first words alone; that a claim's name goes on is another name.
    shortened = len(claim) < len(gold) and is_name and at == 0
    fits = habits.before(front, is_name=is_name) and (habits.after(back) or shortened)
    return 2 * len(shorter) / (len(shorter) + len(longer)) if fits else 0.0


def _found_at(part: Sequence[Word], whole: Sequence[Word]) -> int | None:
    for at in range(len(whole) - len(part) + 1):
        if all(same_word(one.plain, whole[at + n].plain) for n, one in enumerate(part)):
            return at
    return None
