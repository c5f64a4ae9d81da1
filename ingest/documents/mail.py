"""Mails as files (.eml): the headers say who, when and about what; the body is the text.

What an answer quotes stands in paragraphs of its own, without the marks in front of its lines.
"""

import re
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from ingest.documents.blocks import render
from ingest.documents.bounds import Bounds
from ingest.documents.dates import stated_in_mail
from ingest.documents.draft import Draft
from ingest.documents.markup import body_blocks, parse
from ingest.documents.text import clean, deceptive, decode, one_line

_QUOTED = re.compile(r"(?:> ?)*+")
_SHOWN = 20
_NAME = 100


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The plain body, or else the HTML one; attachments are named in a note, not read."""
    del bounds
    # The policy's lax sibling of `email.policy.default` that never raises on defects.
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    text, notes = _body(message)
    attached = [_named(part) for part in message.iter_attachments()]
    left_out = (f"Attachments that were not read: {_listed(attached)}.",) if attached else ()
    return Draft(
        pages=(text,),
        title=_header(message, "subject"),
        author=_header(message, "from"),
        date=stated_in_mail(_header(message, "date")),
        lang=_header(message, "content-language"),
        notes=notes + left_out,
    )


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", ()
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text, notes = decode(raw, part.get_content_charset())
    notes += deceptive(text)
    if part.get_content_type() == "text/html":
        return render(body_blocks(parse(text))), notes
    return unquoted(text), notes


def unquoted(text: str) -> str:
    r"""A plain body without its marks of quotation; a blank line parts what is quoted otherwise.

    >>> unquoted("> One sold\n> it.\nNo.\n")
    'One sold\nit.\n\nNo.\n'
    """
    lines: list[str] = []
    before = 0
    for line in clean(text).split("\n"):
        bare = _QUOTED.sub("", line, count=1)
        depth = line[: len(line) - len(bare)].count(">")
        if depth != before and bare.strip() and lines and lines[-1].strip():
            lines.append("")
        before = depth if bare.strip() else before
        lines.append(bare)
    return "\n".join(lines)


def _named(part: EmailMessage) -> str:
    return one_line(part.get_filename() or part.get_content_type())[:_NAME]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", ..." if len(names) > _SHOWN else "")


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value) if value is not None else None
