"""Benches run by hand, so that nothing but this sees when what they measure has moved."""

from importlib import import_module
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench"


@pytest.mark.parametrize("name", sorted(path.stem for path in BENCH.glob("*.py")))
def test_every_bench_finds_what_it_measures(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file of bench/ can be imported."""
    monkeypatch.syspath_prepend(str(BENCH))
    monkeypatch.syspath_prepend(str(BENCH.parent))
    assert import_module(f"bench.{name}").__doc__
