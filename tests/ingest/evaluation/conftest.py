"""Invented gold documents and contract lines for the scorer's tests."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ENTITIES = (
    {"name": "Brandt Optics", "type": "vendor", "aliases": ["Brandt"]},
    {"name": "Ocula", "type": "product", "aliases": []},
    {"name": "Veldmark Police", "type": "state_agency", "aliases": ["VPD"]},
    {"name": "Interior Office", "type": "state_agency", "aliases": []},
    {"name": "Portugal", "type": "country", "aliases": ["Portuguese"]},
    {"name": "Norway", "type": "country", "aliases": ["Norwegian"]},
    {"name": "Wide Gaze", "type": "programme", "aliases": []},
    {"name": "Quill Institute", "type": "other_org", "aliases": []},
)
KINDS = {
    "Brandt Optics": "Vendor",
    "Ocula": "Product",
    "Lumen": "Product",
    "Wide Gaze": "Programme",
    "Portugal": "Country",
    "Norway": "Country",
}


def _gold_link(kind: str, source: str, target: str, **more: Any) -> dict[str, Any]:
    row = {"type": kind, "source": source, "target": target, "quote": f"{source} … {target}"}
    return {**row, "status": "asserted", "start_year": None, "end_year": None, **more}


def _end(name: str, kind: str | None) -> dict[str, Any]:
    kinds = [kind or KINDS.get(name, "Organisation")]
    return {"name": name, "kinds": kinds, "start": 0, "end": 1}


def _line(kind: str, source: str, target: str, **more: Any) -> str:
    product = more.pop("product", None)
    row = {
        "link": kind,
        "subject": _end(source, more.pop("source_kind", None)),
        "object": _end(target, more.pop("target_kind", None)),
        "product": _end(product, "Product") if product else None,
        "quote": f"{source} {target}",
        "start": more.pop("start", 0),
        "end": 1,
        "page": 1,
        "lang": "en",
        "status": "asserted",
        "valid": {"start": more.pop("since", None), "end": more.pop("until", None)},
        "confidence": 0.9,
        "held": True,
        "extractor": "test",
        "rule": "test.rule",
        "report": {"id": "r", "title": "T", "file": f"{more.pop('of', '001.en')}.txt"},
    }
    return json.dumps({**row, **more})


@pytest.fixture
def gold_link() -> Callable[..., dict[str, Any]]:
    """A gold link as the corpus writes it: asserted and undated unless told otherwise."""
    return _gold_link


@pytest.fixture
def line() -> Callable[..., str]:
    """A contract line: held, asserted and about document 001.en unless told otherwise."""
    return _line


@pytest.fixture
def write_gold(tmp_path: Path) -> Callable[..., Path]:
    """Writes one gold document and returns its folder."""

    def write(ident: str = "001", **more: Any) -> Path:
        row = {
            "id": ident,
            "lang": "en",
            "title": "T",
            "genre": "news",
            "hard_negative": False,
            "entities": list(ENTITIES),
            "links": [],
            "optional_links": [],
            "forbidden_links": [],
            **more,
        }
        (tmp_path / f"{ident}.json").write_text(json.dumps(row), encoding="utf-8")
        (tmp_path / f"{ident}.{row['lang']}.txt").write_text("Text.", encoding="utf-8")
        return tmp_path

    return write
