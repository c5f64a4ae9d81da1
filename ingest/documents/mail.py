"""Mails as files (.eml): the headers say who, when and about what; the body is the text."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from ingest.documents.blocks import render
from ingest.documents.bounds import Bounds
from ingest.documents.dates import stated_in_mail
from ingest.documents.draft import Draft
from ingest.documents.markup import body_blocks, parse
from ingest.documents.text import deceptive, decode


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The plain body, or else the HTML one; attachments are counted in a note, not read."""
    del bounds
    # The policy's lax sibling of `email.policy.default` that never raises on defects.
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    text, notes = _body(message)
    attached = sum(1 for _ in message.iter_attachments())
    left_out = (f"Attachments that were not read: {attached}.",) if attached else ()
    return Draft(
        pages=(text,),
        title=_header(message, "subject"),
        author=_header(message, "from"),
        date=stated_in_mail(_header(message, "date")),
        lang=_header(message, "content-language"),
        notes=notes + deceptive(text) + left_out,
    )


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", ()
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text, notes = decode(raw, part.get_content_charset())
    if part.get_content_type() == "text/html":
        return render(body_blocks(parse(text))), notes
    return text, notes


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value) if value is not None else None
