"""Streamed rows of exposure, put together from pieces, are those that their model writes."""

import csv
import io
from itertools import product

import pytest

from api import wire
from api.rows import CSV, CSV_HEAD, NDJSON
from graph import Exposed, Reach, RowStyle

NAMES = (
    "Acme",
    "",
    'Müller, "Söhne"\n\\ 監視 \x00\x7f\u2028',
    "=1+1",
    "@x",
    "-x",
    "'=x",
    "'s x",
    " \r\n",
)
REACHES = (
    Reach(distance=1, hops=1, weakest=1.0, sources=0),
    Reach(distance=2, hops=10, weakest=0.1 + 0.2, sources=12_345),
    Reach(distance=3, hops=3, weakest=1e-7, sources=1),
    Reach(distance=3, hops=4, weakest=0.0, sources=1),
)
ROWS = tuple(product(NAMES, NAMES, REACHES))


def line(style: RowStyle, source: str, target: str, reach: Reach) -> bytes:
    return style.source("org-1", source) + style.target("org-2", target) + style.reach(reach)


def modelled(source: str, target: str, reach: Reach) -> wire.Exposed:
    return wire.Exposed.from_model(
        Exposed(
            source="org-1",
            source_name=source,
            target="org-2",
            target_name=target,
            distance=reach.distance,
            best_hops=reach.hops,
            weakest=reach.weakest,
            sources=reach.sources,
        )
    )


def test_a_line_of_json_is_the_one_of_its_model() -> None:
    """The same bytes, whatever the names hold and however small the number is."""
    for row in ROWS:
        assert line(NDJSON, *row).decode() == modelled(*row).model_dump_json() + "\n"


def test_a_line_of_a_table_has_the_cells_of_its_model() -> None:
    """Under a head with the names of the model, in its order, as `csv` writes them."""
    head = modelled("", "", REACHES[0]).model_dump(by_alias=True)
    assert CSV_HEAD.decode() == ",".join(head) + "\r\n"
    for row in ROWS:
        sheet = io.StringIO()
        cells = [
            f"'{cell}" if str(cell).startswith(("=", "@", "-", "+", "'=")) else cell
            for cell in modelled(*row).model_dump().values()
        ]
        csv.writer(sheet).writerow(cells)
        assert line(CSV, *row).decode() == sheet.getvalue()


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        *(("=1+1", "'=1+1"), ("@x", "'@x"), ("-x", "'-x"), ("\tx", "'\tx"), ("＝x", "'＝x")),
        *(("'=x", "''=x"), ("'s x", "'s x"), ("Acme", "Acme")),
    ],
)
def test_no_cell_is_a_formula(name: str, cell: str) -> None:
    """What a spreadsheet would carry out is shown as text; numbers stay numbers."""
    said = line(CSV, name, name, REACHES[1]).decode()
    assert said == f"org-1,{cell},org-2,{cell},2,0.30000000000000004,12345,10\r\n"
