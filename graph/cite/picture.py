"""Paths as a picture: SVG without script or style, which says in words what it shows.

Colours are those of the place it stands in (`currentColor`), so that it is readable on any ground.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import chain, pairwise
from textwrap import wrap
from unicodedata import east_asian_width

from graph.answers import Entity, Hop, PathAnswer
from graph.cite.layers import Layout, Place, layout
from graph.plain import plain
from graph.sentences import (
    dates,
    hop_sentence,
    question_sentence,
    route,
    search_sentence,
    stations,
)
from graph.vocabulary import LINKS, WALKABLE, Kind

_WIDTH, _HEIGHT = 190, 64
_GAP, _ROW, _MARGIN = 210, 110, 20
_LETTERS, _LINES = 24, 2
# Below the boxes, so wide that no letter is cut off.
_LETTER, _LINE = 7, 13


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """Entities and hops, each once, and where they stand."""

    entities: dict[str, Entity]
    hops: dict[str, Hop]
    layout: Layout

    @property
    def size(self) -> tuple[int, int]:
        """How large the picture is."""
        places = [*self.layout.places.values(), *chain(*self.layout.bends.values())]
        columns = max((place.column for place in places), default=0) + 1
        rows = max((place.row for place in places), default=0) + 1
        width = columns * _WIDTH + (columns - 1) * _GAP + 2 * _MARGIN
        return width, rows * _ROW + 2 * _MARGIN

    def way(self, hop: Hop) -> list[tuple[int, int]]:
        """The middles of the boxes and bends that a hop goes by, along its arrow."""
        ends = hop.start.id, hop.end.id
        places = self.layout.places
        bends = self.layout.bends.get(ends, ())
        way = [at(place) for place in (places[ends[0]], *bends, places[ends[1]])]
        return way if hop.forward else way[::-1]


def at(place: Place) -> tuple[int, int]:
    """The middle of a place."""
    left = _MARGIN + place.column * (_WIDTH + _GAP)
    return left + _WIDTH // 2, _MARGIN + place.row * _ROW + _ROW // 2


def as_svg(answer: PathAnswer, prefix: str = "paths", changed: str | None = None) -> str:
    """All paths of an answer in one picture; `prefix` keeps its ids apart from a page's own.

    Without a path it shows the two ends, apart. What has `changed` since the answer was cited
    stands below.
    """
    drawing = _drawing(answer)
    width, height = drawing.size
    below = wrap(plain(changed or ""), (width - 2 * _MARGIN) // _LETTER)
    said = _lines(below, width // 2, height, _LINE - 2)
    height += len(below) * _LINE
    links = "".join(_link(drawing, hop, prefix) for hop in drawing.hops.values())
    boxes = "".join(_box(drawing, entity) for entity in drawing.entities.values())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" font-family="sans-serif" '
        f'aria-labelledby="{prefix}-title {prefix}-desc">\n'
        f'<title id="{prefix}-title">{_text(question_sentence(answer))}</title>\n'
        f'<desc id="{prefix}-desc">{_text(" ".join([*_told(answer), *below]))}</desc>\n'
        f'<defs><marker id="{prefix}-arrow" viewBox="0 0 10 10" refX="9" refY="5" '
        'markerWidth="8" markerHeight="8" orient="auto-start-reverse">'
        '<path d="M0 0 10 5 0 10z" fill="currentColor"/></marker></defs>\n'
        f"{links}{boxes}{said}</svg>\n"
    )


def _drawing(answer: PathAnswer) -> _Drawing:
    entities: dict[str, Entity] = {}
    hops: dict[str, Hop] = {}
    for path in answer.paths:
        entities |= {one.id: one for one in stations(path)}
        hops |= {hop.link.id: hop for hop in path.hops}
    if not answer.paths:
        ends = (answer.source, answer.target)
        entities = {end.id: end for end in ends if isinstance(end, Entity)}
    walks = [[one.id for one in stations(path)] for path in answer.paths] or [
        [ident] for ident in entities
    ]
    return _Drawing(entities=entities, hops=hops, layout=layout(walks))


def _told(answer: PathAnswer) -> Iterator[str]:
    for path in answer.paths:
        yield f"{route(path)}."
        for hop in path.hops:
            yield f"{hop_sentence(hop)}."
    yield search_sentence(answer)


def _box(drawing: _Drawing, entity: Entity) -> str:
    across, down = at(drawing.layout.places[entity.id])
    left, top = across - _WIDTH // 2, down - _HEIGHT // 2
    thick = 3 if Kind.SECURITY_APPARATUS in entity.kinds else 1
    name = _name(plain(entity.name))
    lines = _lines(name, across, down - 8 * len(name) + 4, 14)
    kinds = _lines([_kinds(entity)], across, top + _HEIGHT - 6, 10)
    return (
        f"<g><title>{_text(entity.name)} ({_text(_kinds(entity))})</title>"
        f'<rect x="{left}" y="{top}" width="{_WIDTH}" height="{_HEIGHT}" rx="8" fill="none" '
        f'stroke="currentColor" stroke-width="{thick}"/>{lines}{kinds}</g>\n'
    )


def _name(name: str) -> list[str]:
    wide = any(east_asian_width(char) in {"W", "F"} for char in name)
    letters = _LETTERS // 2 if wide else _LETTERS
    return wrap(name, letters, max_lines=_LINES, placeholder=" …") or ["?"]


def _kinds(entity: Entity) -> str:
    finer = [kind for kind in entity.kinds if kind is not Kind.STATE_AGENCY]
    return ", ".join(finer or entity.kinds)


def _link(drawing: _Drawing, hop: Hop, prefix: str) -> str:
    link = hop.link
    way = drawing.way(hop)
    dash = "" if link.status in WALKABLE else ' stroke-dasharray="6 4"'
    said = LINKS[link.kind].said_of(link.source.kinds)
    held = dates(link.valid)
    below = f"{held}, {link.confidence:.2f}" if held else f"{link.confidence:.2f}"
    across, down = _label(way)
    return (
        f"<g><title>{_text(hop_sentence(hop))}</title>"
        f'<path d="{_curve(way)}" fill="none" stroke="currentColor"{dash} '
        f'marker-end="url(#{prefix}-arrow)"/>'
        f"{_lines([said], across, down - 6, 11)}{_lines([below], across, down + 14, 11)}</g>\n"
    )


def _curve(way: list[tuple[int, int]]) -> str:
    drawn = []
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(way)):
        side = (x2 > x1) - (x2 < x1)
        # From box to box; a bend is as wide as a box, and is gone through level.
        start, end = (x1 + side * _WIDTH // 2, x2 - side * _WIDTH // 2)
        bow = side * _GAP // 2
        if side == 0:  # one above the other: a bow to the right
            start, end, bow = x1 + _WIDTH // 2, x2 + _WIDTH // 2, _GAP // 2
        drawn.append(f"{'L' if number else 'M'}{start} {y1}")
        back = end - bow if side else end + bow
        drawn.append(f"C{start + bow} {y1} {back} {y2} {end} {y2}")
    return "".join(drawn)


def _label(way: list[tuple[int, int]]) -> tuple[int, int]:
    (x1, y1), (x2, y2) = way[0], way[1]
    if len(way) > 2:  # noqa: PLR2004 - a bend, in which nothing else stands
        return way[1]
    return ((x1 + x2) // 2 if x1 != x2 else x1 + _WIDTH // 2 + _GAP // 2, (y1 + y2) // 2)


def _lines(lines: Iterable[str], across: int, down: int, size: int) -> str:
    return "".join(
        f'<text x="{across}" y="{down + number * (size + 2)}" font-size="{size}" '
        f'text-anchor="middle" fill="currentColor">{_text(line)}</text>'
        for number, line in enumerate(lines)
    )


def _text(text: str) -> str:
    return escape(plain(text))
