"""The table as it is streamed is the table, row by row."""

from collections.abc import Callable
from typing import Any

import pytest

from graph import RowStyle, streamed
from graph.walk.exposure import approach, exposure
from graph.walk.filters import ground

STYLE = RowStyle(
    source=lambda ident, name: f"{ident} {name} ".encode(),
    target=lambda ident, name: f"{ident} {name} ".encode(),
    reach=lambda reach: f"{reach.distance} {reach.hops} {reach.weakest} {reach.sources}\n".encode(),
)


@pytest.mark.parametrize("rows", [3, 8_192])
def test_each_row_is_said_in_its_place(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """On 200 small graphs, cut into parts of a few rows or not."""
    monkeypatch.setattr(streamed, "_ROWS", rows)
    said = 0
    for seed in range(200):
        net, hops = draw(seed).network, 1 + seed % 10
        everybody = net.indexes([net.node_id(node) for node in range(net.nodes)])
        names = {node: f"N{node}" for node in everybody.tolist()}
        sources, targets = everybody[::2], everybody[1::3]
        table = exposure(ground(net), sources, targets, hops)
        expected = [
            f"{net.node_id(s)} N{s} {net.node_id(t)} N{t} {d} {b} {w} {int(o)}\n"
            for s, t, d, b, (w, o) in zip(
                table.source.tolist(),
                table.target.tolist(),
                table.distance.tolist(),
                table.best_hops.tolist(),
                table.levels[table.rank].tolist(),
                strict=True,
            )
        ]
        between = approach(ground(net), sources, targets, hops)
        parts = list(streamed._joined(between, names, STYLE))
        assert b"".join(parts).decode() == "".join(expected), seed
        assert all(0 < part.count(b"\n") <= rows for part in parts)
        said += len(expected)
    assert said > 400
