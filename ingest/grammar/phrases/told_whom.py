"""What somebody is told without "that": "told X the company sells cameras" is not said of X."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon

_NOUNS = frozenset({"np", "pron"})
_FINITE = frozenset({"verb", "aux"})
# Who is told it, and the subject of what is told.
_BOTH = 2


def with_that(items: Sequence[Item], lex: Lexicon) -> list[Item]:
    """A sentence with the complementizer that is left out behind whom somebody tells."""
    if lex.pack.verb_last or lex.pack.adjective_after:
        return list(items)
    words = lex.pack.phrases.get("informs", ())
    found: list[Item] = []
    for at, item in enumerate(items):
        if item.kind in _NOUNS and _told(found[-_BOTH:], words) and _acts(items, at):
            found.append(Item(kind="comp", start=item.start, end=item.start))
        found.append(item)
    return found


def _told(before: Sequence[Item], words: Sequence[str]) -> bool:
    """Whether a verb of telling and whom it tells stand right before."""
    verb = before[0].word if len(before) == _BOTH and before[0].kind == "verb" else None
    return verb is not None and verb.lemma in words and before[1].kind in _NOUNS


def _acts(items: Sequence[Item], at: int) -> bool:
    """Whether a verb follows a noun, or what is its own: "the company's cameras are"."""
    rest = items[at + 1 : at + 4]
    if len(rest) > _BOTH and rest[0].kind == "gen" and rest[1].kind == "np":
        rest = rest[_BOTH:]
    return bool(rest) and rest[0].kind in _FINITE and rest[0].form not in {"gerund", "infinitive"}
