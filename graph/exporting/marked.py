"""Entities and links as GraphML and GEXF, written as they are read, for programs that draw.

Their fields are known beforehand, so nothing is kept: a graph of any size takes the same memory.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from graph.exporting.cells import plain
from graph.exporting.tables import FRACTIONS, TABLES, TRUTHS, WHOLE, Row, Rows

# XML has no place for these, and a report may hold any of them.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Nearly no text holds any of what would be written otherwise: one look is enough.
_ODD = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ENDS = ("id", "source", "target")
# What is drawn beside: a program shows the label, and the rest on demand.
_NODE = ("label", *(column for column in TABLES["nodes"] if column not in _ENDS))
_EDGE = ("label", *(column for column in TABLES["links"] if column not in _ENDS))


def graphml(rows: Rows, file: Path) -> None:
    """One GraphML file. Lists are JSON; what XML cannot hold is a replacement character."""
    with file.open("w", encoding="utf-8") as out:
        out.write(f'{_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for what, columns in (("node", _NODE), ("edge", _EDGE)):
            for number, column in enumerate(columns):
                out.write(
                    f'<key id="{what[0]}{number}" for="{what}" attr.name="{column}" '
                    f'attr.type="{_type(column)}"/>\n'
                )
        out.write('<graph edgedefault="directed">\n')
        for row in rows("nodes"):
            data = _data("n", _NODE, row, row["name"])
            out.write(f"<node id={_quoted(row['id'])}>{data}</node>\n")
        for row in rows("links"):
            data = _data("e", _EDGE, row, row["kind"])
            out.write(f"<edge {_ends(row)}>{data}</edge>\n")
        out.write("</graph>\n</graphml>\n")


def gexf(rows: Rows, file: Path) -> None:
    """One GEXF 1.2 file for Gephi."""
    with file.open("w", encoding="utf-8") as out:
        out.write(f'{_HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n')
        out.write('<graph defaultedgetype="directed" mode="static">\n')
        # Of a label GEXF has an attribute of its own.
        for what, columns in (("node", _NODE[1:]), ("edge", _EDGE[1:])):
            out.write(f'<attributes class="{what}" mode="static">\n')
            for number, column in enumerate(columns):
                kind = _type(column)
                out.write(f'<attribute id="{number}" title="{column}" type="{kind}"/>\n')
            out.write("</attributes>\n")
        out.write("<nodes>\n")
        for row in rows("nodes"):
            values = _values(_NODE[1:], row)
            name = _quoted(row["name"])
            out.write(f"<node id={_quoted(row['id'])} label={name}>{values}</node>\n")
        out.write("</nodes>\n<edges>\n")
        for row in rows("links"):
            values = _values(_EDGE[1:], row)
            out.write(f"<edge {_ends(row)} label={_quoted(row['kind'])}>{values}</edge>\n")
        out.write("</edges>\n</graph>\n</gexf>\n")


def _ends(row: Row) -> str:
    return " ".join(f"{name}={_quoted(row[name])}" for name in _ENDS)


def _data(mark: str, columns: Sequence[str], row: Row, label: str) -> str:
    """What is known of a row under its keys; the first of them is that of the label."""
    said = _said(columns[1:], row, 1)
    inside = "".join(
        [f'<data key="{mark}{number}">{_inside(text)}</data>' for number, text in said]
    )
    return f'<data key="{mark}0">{_inside(label)}</data>{inside}'


def _values(columns: Sequence[str], row: Row) -> str:
    said = _said(columns, row)
    inside = "".join([f'<attvalue for="{number}" value={_quoted(text)}/>' for number, text in said])
    return f"<attvalues>{inside}</attvalues>"


def _said(columns: Iterable[str], row: Row, first: int = 0) -> Iterator[tuple[int, str]]:
    """What is known of a row, by the number of its column; nothing where nothing is known."""
    for number, column in enumerate(columns, first):
        value = row[column]
        if isinstance(value, str):
            yield number, value
        elif value is not None:
            yield number, str(plain(value))


def _type(column: str) -> str:
    if column in WHOLE:
        return "long"
    if column in TRUTHS:
        return "boolean"
    return "double" if column in FRACTIONS else "string"


def _quoted(text: str) -> str:
    return quoteattr(_xml(text)) if _ODD.search(text) else f'"{text}"'


def _inside(text: str) -> str:
    return escape(_xml(text), _RETURN) if _ODD.search(text) else text


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


# A reader of XML takes a bare one for the end of a line.
_RETURN = {"\r": "&#13;"}
