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


def test_growth_is_read_off_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exponents are those of what stands between the marks for two sizes, and of no other."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    growth = import_module("bench.growth")
    page = """<!-- figures: bench/walk.py -->
### 1,000 entities, 4,000 links
| hubs | 23, the largest with 1,421 entities leading into it |
| exposure of 200 vendors, 1,234 pairs | 0.20 s |
| ten best, to any body: p50 / p95 / max | 4.0 / 12 / 1,300 ms |
| - networkx, distances alone | 1.0 s, from 20 of them (ratio 40) |
### 100,000 entities, 400,000 links
| hubs | 90, the largest with 10,723 entities leading into it |
| exposure of 20,000 vendors, 9,999,999 pairs | 20.00 s |
| ten best, to any body: p50 / p95 / max | 40 / 120 / 300 ms |
| choke points | 1.00 s |
<!-- end of figures of walk -->"""
    found = growth.growths(page)
    assert found == {
        "exposure of all vendors": {1_000: 0.2, 100_000: 20.0},
        "ten best, to any body": {1_000: 0.004, 100_000: 0.04},
    }
    exponents = {name: round(growth.exponent(points), 9) for name, points in found.items()}
    assert exponents == {"exposure of all vendors": 1.0, "ten best, to any body": 0.5}
