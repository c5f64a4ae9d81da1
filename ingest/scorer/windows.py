"""A window: a sentence with the one before it and the document's topic, as words and mentions.

Names are masked: a mention is one marker that says its class, so no scorer can learn a name.
Descriptions ("the regional police") keep their words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.tokens import Token
from ingest.scorer.glosses import Gloss

MOST_MENTIONS = 24
MOST_WORDS = 110
_BEFORE = 45


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in a window: what it refers to, the index of its marker, and where it stands.

    `part` is "heading", "recent", "about", "before" or "here"; `key` is the reference's, which
    every pair asks for.
    """

    ref: Ref
    marker: int
    part: str
    key: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.ref.key)


@dataclass(frozen=True, slots=True)
class Window:
    """What a scorer reads of one sentence."""

    sentence: int
    words: tuple[str, ...]
    concepts: tuple[str, ...]
    places: tuple[Place, ...]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Ordered pairs of places of different things, at least one of them in the sentence."""
        for a, one in enumerate(self.places):
            for b, other in enumerate(self.places):
                here = one.part == "here" or other.part == "here"
                if a != b and here and one.key != other.key:
                    yield a, b


@dataclass(frozen=True, slots=True)
class Before:
    """A sentence's context with its mentions."""

    ctx: Context
    mentions: tuple[Ref, ...]


def window(
    number: int, here: Before, before: Before | None, about: Sequence[tuple[str, Ref]], gloss: Gloss
) -> Window:
    """The window of sentence `number`, at most 110 words long."""
    words: list[tuple[str, str]] = []
    places: list[Place] = []
    near = {ref.key for ref in here.mentions}
    near |= {ref.key for ref in before.mentions} if before else set()
    for what, ref in about:
        if ref.key not in near:
            near.add(ref.key)
            places.append(Place(ref, len(words) + 1, what))
            words += [(what, ""), (marker(ref.sort), marker(ref.sort)), (";", ";")]
    if before is not None:
        said, marked = _render(before, gloss)
        cut = max(0, len(said) - _BEFORE)
        base = len(words) - cut
        places += [Place(ref, at + base, "before") for ref, at in marked if at >= cut]
        words += [*said[cut:], ("[SEP]", "[SEP]")]
    said, marked = _render(here, gloss)
    room = MOST_WORDS - len(words)
    places += [Place(ref, at + len(words), "here") for ref, at in marked if at < room]
    words += said[:room]
    glosses, concepts = zip(*words, strict=True)
    return Window(number, glosses, concepts, tuple(places))


def marker(sort: str) -> str:
    """The word that stands for a mention of a class."""
    return f"[{sort or 'name'}]"


def _render(said: Before, gloss: Gloss) -> tuple[list[tuple[str, str]], list[tuple[Ref, int]]]:
    starts = {ref.words[0]: ref for ref in said.mentions}
    words: list[tuple[str, str]] = []
    marked: list[tuple[Ref, int]] = []
    masked = -1
    sentence, tokens = said.ctx.sentence, said.ctx.document.tokens
    lex = said.ctx.document.lex
    for at in range(sentence.start, sentence.end):
        ref = starts.get(at)
        if ref is not None:
            marked.append((ref, len(words)))
            words.append((marker(ref.sort), marker(ref.sort)))
            if ref.via == "name" and (ref.entity is not None or ref.country):
                masked = max(masked, ref.words[1])
        if at >= masked:
            lower = tokens[at].lower
            own = concept(lex.word(lower), tokens[at])
            words += [(english, own) for english in gloss.word(lower).split()]
    return words, marked


def concept(word: Word, token: Token) -> str:  # noqa: PLR0911 - a table of cases
    """What a word does in any language: the frame of a verb, the class of a noun, a role.

    Nothing for a word that does none of these.
    """
    if word.frame:
        return word.frame
    if word.nominal:
        return f"n{word.nominal}"
    if word.relation:
        return f"r-{word.relation}"
    if word.head:
        return f"h-{word.head}"
    if word.prep:
        return "p-" + "+".join(sorted(word.prep))
    if word.status:
        return "s-" + "+".join(sorted(word.status))
    if word.country:
        return "nationality"
    if word.closed:
        return min(word.closed)
    return token.text if token.kind == "p" else "9" if token.kind == "n" else ""
