"""An answer as footnoted text, before it takes any form: sentences, quotations, numbered notes."""

from dataclasses import dataclass

from graph.answers import Evidence, Hop, Path, PathAnswer
from graph.plain import plain
from graph.sentences import (
    answer_sentence,
    dates,
    hop_sentence,
    question_sentence,
    route,
    search_sentence,
    source_line,
    strength,
)

# The strongest of a link's claims; how many there are beside is said.
_MOST_QUOTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One quotation with the number of its footnote, and what stands in the footnote."""

    number: int
    quote: str
    lang: str
    source: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedHop:
    """A hop as a sentence, with its quotations; `more` counts claims that are not quoted."""

    sentence: str
    notes: tuple[Note, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPath:
    """A path: its stations, how far it can be relied on, and its hops."""

    route: str
    strength: str
    hops: tuple[CitedHop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A whole answer. `search` is what was looked at, or why there is no path.

    `changed` is set where an earlier answer was asked for that the graph no longer gives.
    """

    question: str
    paths: tuple[CitedPath, ...]
    search: str
    known_on: str | None
    permalink: str | None
    changed: str | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        """All footnotes, by number."""
        return tuple(note for path in self.paths for hop in path.hops for note in hop.notes)


def cited(answer: PathAnswer, permalink: str | None = None, state: str | None = None) -> Cited:
    """The answer in sentences, on one line each, without anything a program would obey.

    `state` is the stamp of the earlier answer that was asked for, if one was.
    """
    paths: list[CitedPath] = []
    number = 0
    for path in answer.paths:
        hops = []
        for hop in path.hops:
            hops.append(_hop(hop, number))
            number += len(hops[-1].notes)
        paths.append(_path(path, hops))
    return Cited(
        question=plain(question_sentence(answer)),
        paths=tuple(paths),
        search=plain(search_sentence(answer)),
        known_on=answer.pinned.known_on if answer.pinned else None,
        permalink=permalink,
        changed=plain(answer.pinned.since(state) or "") if answer.pinned and state else None,
    )


def _path(path: Path, hops: list[CitedHop]) -> CitedPath:
    return CitedPath(route=plain(route(path)), strength=strength(path), hops=tuple(hops))


def _hop(hop: Hop, before: int) -> CitedHop:
    claims = hop.link.claims
    quoted = claims[:_MOST_QUOTED]
    return CitedHop(
        sentence=plain(hop_sentence(hop)),
        notes=tuple(_note(claim, number) for number, claim in enumerate(quoted, start=before + 1)),
        more=len(claims) - len(quoted),
    )


def _note(claim: Evidence, number: int) -> Note:
    held = dates(claim.valid)
    parts = [
        source_line(claim.report),
        f"p. {claim.page}",
        held or "without a date",
        claim.status.value,
        f"on the word of {claim.attributed_to}" if claim.attributed_to else "",
        f"reviewed by {claim.reviewed_by}" if claim.reviewed_by else "not reviewed",
        f"claim {claim.id}",
        *(f"{answer_sentence(one)} ({_place(one)})" for one in claim.replies),
    ]
    return Note(
        number=number,
        quote=plain(claim.quote),
        lang=claim.lang,
        source=plain(", ".join(part for part in parts if part)),
        url=web_address(claim.report.url),
    )


def _place(claim: Evidence) -> str:
    return f"{source_line(claim.report)}, p. {claim.page}, claim {claim.id}"


def web_address(url: str | None) -> str | None:
    """The address if a reader can follow it without harm: a script is no address.

    >>> web_address("javascript:alert(1)"), web_address("https://lantern.example/a b")
    (None, 'https://lantern.example/a%20b')
    """
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return "".join(char if char in _IN_ADDRESS else _escaped(char) for char in plain(url))


# Everything else, brackets and quotation marks too, would have a meaning in one form or another.
_IN_ADDRESS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&*+,;=%"
)


def _escaped(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
