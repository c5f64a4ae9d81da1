"""Mails in files."""

from email.message import EmailMessage

from ingest.documents.bounds import BOUNDS
from ingest.documents.mail import draft


def mail() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Re: Käufer der Kameras"
    message["From"] = "Ada Writer <ada@example.org>"
    message["Date"] = "Mon, 21 Sep 2020 23:59:00 -0700"
    message.set_content("Lumen Optics sold it.\n\nTo the police.\n")
    return message


def test_headers_and_body() -> None:
    """The subject is the title, the sender the author, the day as the sender's clock had it."""
    said = draft(mail().as_bytes(), BOUNDS)
    assert said.pages == ("Lumen Optics sold it.\n\nTo the police.\n",)
    assert (said.title, said.author, said.date) == (
        "Re: Käufer der Kameras",
        "Ada Writer <ada@example.org>",
        "2020-09-21",
    )


def test_attachments_are_not_read_but_named() -> None:
    """Only the body is text, and the note says what else there was: its name, else its kind."""
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment(b"GIF89a", maintype="image", subtype="gif")
    said = draft(message.as_bytes(), BOUNDS)
    assert said.pages[0].startswith("Lumen Optics")
    assert said.notes == ("Attachments that were not read: a.pdf, image/gif.",)


def test_what_is_quoted_stands_apart() -> None:
    """Marks of quotation are in no sentence, and none runs from a quotation into the answer."""
    message = EmailMessage()
    message.set_content(
        "Dear all,\nthis is what they wrote:\n> Lumen Optics sold\n> forty cameras.\n>\n"
        "> > Tarnfield sold\n>> none.\n> To the police.\nThat is not so.\n"
    )
    assert draft(message.as_bytes(), BOUNDS).pages == (
        """Dear all,
this is what they wrote:

Lumen Optics sold
forty cameras.

Tarnfield sold
none.

To the police.

That is not so.
""",
    )


def test_a_turned_direction_is_noted_whatever_the_body_is() -> None:
    """Of an HTML body as of a plain one."""
    for kind in ("plain", "html"):
        message = EmailMessage()
        message.set_content("Acme sold \u202eti.", subtype=kind)
        said = draft(message.as_bytes(), BOUNDS)
        assert said.notes == ("Characters that change the direction of writing were left out: 1.",)


def test_html_body_is_read_when_there_is_no_plain_one() -> None:
    """An HTML body becomes text as a web page does."""
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("<p>Acme <b>sold</b> it.</p><ul><li>one</li></ul>", subtype="html")
    assert draft(message.as_bytes(), BOUNDS).pages == ("Acme sold it.\n\n- one\n",)


def test_mail_with_broken_headers_is_read() -> None:
    """Odd character sets, dates and encodings lose nothing but themselves."""
    raw = (
        b"Subject: =?x-none?b?!!?=\nDate: yesterday\nContent-Type: text/plain; charset=x-no\n\nHi."
    )
    said = draft(raw, BOUNDS)
    assert (said.pages, said.date) == (("Hi.",), None)
