"""The drawing of paths: one layout, for the picture that stands still and the one that moves."""

import json
from itertools import pairwise

from api.web.drawing import WIDTH, Drawing, drawing
from graph import (
    Entity,
    Evidence,
    Hop,
    Kind,
    Link,
    LinkKind,
    Path,
    ReportCard,
    Status,
    Validity,
)

REPORT = ReportCard(id="r", sha256="0" * 64, title="T", lang="en")


def entity(name: str) -> Entity:
    return Entity(id=name, name=name, kinds=(Kind.VENDOR,))


def link(source: str, target: str, status: Status = Status.REPORTED) -> Link:
    ends = {"subject": entity(source), "object": entity(target)}
    claim = Evidence(
        id=f"{source}{target}", link=LinkKind.SUPPLIED_TO, quote="q", lang="en", page=1, start=0,
        end=1, status=status, confidence=0.5, valid=Validity(), extractor="x", rule="x",
        report=REPORT, held=True, product=None, attributed_to=None, reviewed_by=None, **ends,
    )  # fmt: skip
    return Link(
        id=f"{source}-{target}", kind=LinkKind.SUPPLIED_TO, source=entity(source),
        target=entity(target), status=status, confidence=0.5, sources=1, valid=Validity(),
        claims=(claim,),
    )  # fmt: skip


def drawn(*ways: str, back: str = "") -> Drawing:
    """Each way is a path by its stations; links whose ends are in `back` are walked backwards."""
    paths = []
    for way in ways:
        hops = [
            Hop(link=link(there, here), forward=False)
            if here + there in back
            else Hop(link=link(here, there), forward=True)
            for here, there in pairwise(way)
        ]
        paths.append(
            Path(hops=tuple(hops), weakest=0.5, sources=1, valid=Validity(), undated=len(hops))
        )
    return drawing(paths)


def test_a_link_over_several_layers_goes_between_the_boxes() -> None:
    """It bends beside the box that stands in the layer between its ends, in both drawings."""
    made = drawn("abc", "ac")
    places = {node.entity.id: node for node in made.nodes}
    (over,) = [edge for edge in made.edges if edge.bends]
    ((x, y),) = over.bends
    assert y == places["b"].y
    assert abs(x - places["b"].x) >= WIDTH
    assert over.way[1] == (x, y)
    elements = {
        one["data"]["id"]: one["data"]
        for one in json.loads(made.elements(dict.fromkeys(LinkKind, "")))
    }
    along, beside = (float(elements["a-c"][name]) for name in ("along", "beside"))
    start, end = places["a"], places["c"]
    length = ((end.x - start.x) ** 2 + (end.y - start.y) ** 2) ** 0.5
    aside = (-(end.y - start.y) / length, (end.x - start.x) / length)
    assert (start.x + along * (end.x - start.x) + beside * aside[0] - x) ** 2 < 0.01
    assert (start.y + along * (end.y - start.y) + beside * aside[1] - y) ** 2 < 0.01
    assert "along" not in elements["a-b"]


def test_whoever_is_led_to_stands_below() -> None:
    """Every hop leads downwards, a link that is walked back upwards; all lies within the box."""
    made = drawn("abcde", "axce", back="bc")
    for edge in made.edges:
        down = edge.end.y - edge.start.y
        assert down < 0 if edge.link.id == "c-b" else down > 0
    left, top, width, height = made.box
    for node in made.nodes:
        assert left < node.x - WIDTH / 2
        assert node.x + WIDTH / 2 < left + width
        assert top < node.y < top + height
    assert drawn("abcde", "axce", back="bc") == made


def test_no_two_boxes_meet() -> None:
    """Within a layer boxes and bends keep their distance, however many paths there are."""
    made = drawn("abz", "acz", "adz", "az", "abdz")
    places = [(node.x, node.y) for node in made.nodes]
    places += [bend for edge in made.edges for bend in edge.bends]
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            assert one[1] != other[1] or abs(one[0] - other[0]) > WIDTH
