"""The JSON of paths, written at once, is the one that its documented models write."""

import json

import pytest

from api import wire
from graph import Filters, Status, Store, paths_between

pytestmark = pytest.mark.neo4j

EVERY_STATUS = Filters(status=frozenset(Status))


@pytest.mark.parametrize(
    ("source", "target", "filters"),
    [
        ("Quillmark Optics", "security-apparatus", Filters()),
        ("kind:Vendor", "kind:SecurityApparatus", EVERY_STATUS),
        ("Haldon Identity", "Tarn Valley Police", Filters()),
        ("Pellworm Cameras", "security-apparatus", Filters(min_confidence=0.9)),
        ("Quillmark Optics", "Varnholt Frontier Corps", Filters(as_of="1999")),
    ],
)
def test_paths_are_written_as_their_models_write_them(
    lenses: Store, source: str, target: str, filters: Filters
) -> None:
    """Every field, in the same order, with a state and without, with paths and with advice."""
    answer = paths_between(lenses, source, target, filters=filters)
    for state in (None, "2020-01-01T00:00:00Z/5f"):
        asked = {"limit": 10, "filters": {"via": ["a"]}, "state": state}
        model = wire.PathAnswer.from_model(answer, **asked)
        assert list(json.loads(wire.path_answer(answer, **asked)).items()) == list(
            json.loads(model.model_dump_json()).items()
        )
