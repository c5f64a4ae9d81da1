"""Text that a database can keep: UTF-8, in which a lone surrogate cannot be written."""


def storable(text: str) -> str:
    r"""`text` with each lone surrogate replaced, one character for one: offsets stay true.

    >>> storable("a\ud800b")
    'a\ufffdb'
    """
    if text.isascii():  # looked up, not read
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
