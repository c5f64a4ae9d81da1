"""Bytes become characters, and characters that only deceive or disturb go. Pure functions.

The rules, in this order; they hold for every format, and nothing else is ever changed:

1.  A byte order mark decides the encoding and is dropped. Without one: UTF-8 if the bytes are
    valid UTF-8, else the character set that the server named, else the one that the document
    declares, else cp1252, with a note.
2.  CR LF, CR, U+0085, U+2028, U+2029 and the vertical tab become a line feed.
3.  Control characters other than tab and line feed go. A form feed ends a page (formats that have
    no pages of their own split there) and counts as a blank line.
4.  Characters that are never seen go: soft hyphen, zero-width space, word joiner, byte order mark
    within text, interlinear annotation marks, tag characters.
5.  Characters that reorder what is seen go: U+202A to U+202E and U+2066 to U+2069. What a reader
    sees is then the order in which the words are stored; a note says how many went.
6.  Lone surrogates and non-characters become U+FFFD.

Quotation marks, dashes, no-break spaces, accents and ligatures stay as they are.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARABLE = re.compile(
    r"utf-(8|16|16-le|16-be)|ascii|cp\d{3,4}|iso8859-\d+|koi8-[ru]|mac-\w+|gbk|gb2312|gb18030|big5|"
    r"big5hkscs|shift_jis|euc_jp|euc_kr|iso2022_jp|tis-620"
)
_WHATWG = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}

_REORDER = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_LINE_END = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_GONE = re.compile(f"[{_CONTROL}{_UNSEEN}{_REORDER}]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_REORDERING = re.compile(f"[{_REORDER}]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    r"""The characters of `data`, and notes where bytes had to be interpreted.

    >>> decode(b"na\xc3\xafve")
    ('naïve', ())
    >>> decode(b"na\xefve")[0]
    'naïve'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    codec = _codec(declared)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        if codec in {None, "utf-8", "cp1252"}:
            return _lenient(data, "cp1252") if codec == "cp1252" else _assumed(data)
        return _lenient(data, codec or "cp1252")


def marked(data: bytes, charset: str | None) -> tuple[bytes, tuple[str, ...]]:
    """Text as UTF-8 with its mark where `charset`, which the server named, decides; else as it is.

    >>> marked("дрон".encode("cp1251"), "windows-1251")[0].decode("utf-8-sig")
    'дрон'
    """
    codec = _codec(charset)
    if codec is None or codec == "utf-8" or data.startswith(tuple(mark for mark, _ in _MARKS)):
        return data, ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text, notes = _lenient(data, codec)
        return codecs.BOM_UTF8 + text.encode("utf-8", "surrogatepass"), notes
    return data, ()


def clean(text: str) -> str:
    r"""`text` under the rules above; clean text comes back as the same object.

    >>> clean("one\r\ntwo\x00 \u202eabc")
    'one\ntwo abc'
    """
    text = _LINE_END.sub("\n", text)
    text = _GONE.sub("", text)
    return _BROKEN.sub("\ufffd", text).replace("\x0c", "\n\n")


def split_pages(text: str) -> tuple[str, ...]:
    r"""The pages between form feeds; each but the last ends in a blank line.

    >>> split_pages("one\x0ctwo")
    ('one\n\n', 'two')
    """
    first, *others = text.removesuffix("\x0c").split("\x0c")
    pages = [first]
    for page in others:
        pages[-1] += "\n\n"
        pages.append(page)
    return tuple(pages)


def deceptive(text: str) -> tuple[str, ...]:
    """A note if `text` holds characters that show words in another order than they are stored."""
    count = len(_REORDERING.findall(text))
    if not count:
        return ()
    return (f"Characters that change the direction of writing were left out: {count}.",)


def one_line(text: str) -> str:
    r"""`text` on one line, with single spaces.

    >>> one_line("  a\n b ")
    'a b'
    """
    return " ".join(clean(text).split())


def _codec(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    return _WHATWG.get(name, name) if _DECLARABLE.fullmatch(name) else None


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        note = f"Some bytes are not valid {encoding} and stand as \ufffd in the text."
        return data.decode(encoding, "replace"), (note,)


def _assumed(data: bytes) -> tuple[str, tuple[str, ...]]:
    text, notes = _lenient(data, "cp1252")
    return text, ("The bytes are not valid UTF-8; they were read as cp1252.", *notes)
