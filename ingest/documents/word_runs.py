"""Which runs of a Word document are no text: struck out, once or twice, or in a hidden font.

A run says so itself, or its style does, or the style of its paragraph.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from docx.oxml.ns import qn
from lxml import etree

_PROPERTIES, _STYLE, _VALUE = qn("w:rPr"), qn("w:rStyle"), qn("w:val")
_UNREAD = tuple(qn(f"w:{name}") for name in ("strike", "dstrike", "vanish"))
_OFF = frozenset({"0", "false", "off"})
# How many styles one is based on: longer chains only cost time.
_DEEP = 20


class Unread:
    """What the styles of a document leave unread."""

    def __init__(self, styles: etree._Element) -> None:
        found = {style.get(qn("w:styleId"), ""): style for style in styles.iter(qn("w:style"))}
        self._styles = {
            ident: {name: _said(chain, name) for name in _UNREAD}
            for ident in found
            for chain in (tuple(islice(_chain(ident, found), _DEEP)),)
        }

    def hides(self, run: etree._Element, style: str) -> bool:
        """Whether a run, in a paragraph of that style, is left out."""
        own = run.find(_PROPERTIES)
        named = None if own is None else own.find(_STYLE)
        layers = ("" if named is None else named.get(_VALUE, ""), style)
        return any(self._is(name, own, layers) for name in _UNREAD)

    def _is(self, name: str, own: etree._Element | None, layers: tuple[str, str]) -> bool:
        """What the run says of itself; else the two styles, of which one undoes the other."""
        direct = _said((own,), name)
        if direct is not None:
            return direct
        character, paragraph = (bool(self._styles.get(at, {}).get(name)) for at in layers)
        return character != paragraph


def _chain(ident: str, styles: Mapping[str, etree._Element]) -> Iterator[etree._Element | None]:
    """The properties of a style and of those that it is based on, its own first."""
    seen: set[str] = set()
    while ident in styles and ident not in seen:
        seen.add(ident)
        yield styles[ident].find(_PROPERTIES)
        based = styles[ident].find(qn("w:basedOn"))
        ident = "" if based is None else based.get(_VALUE, "")


def _said(layers: tuple[etree._Element | None, ...], name: str) -> bool | None:
    """The first word on a property; None where no layer has one."""
    for properties in layers:
        found = None if properties is None else properties.find(name)
        if found is not None:
            return found.get(_VALUE, "true").lower() not in _OFF
    return None
