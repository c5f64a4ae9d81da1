"""The messages of the page and their catalogues: `python -m api.web.messages` writes them anew.

For whoever changes a template: what is new is added without a translation, what is gone is taken
out, and what was translated stays. A test refuses a message that a language does not have.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from api.web.languages import LANGUAGES

HERE = Path(__file__).parent
_METHODS = [("*.py", "python"), ("templates/**.html", "jinja2")]
_OPTIONS = {"templates/**.html": {"newstyle_gettext": "true", "silent": "false"}}
_KEYWORDS: dict[str, tuple[int, ...] | None] = {"N_": None, "gettext": None, "ngettext": (1, 2)}

Message = str | tuple[str, ...]


def messages() -> Iterator[tuple[Message, tuple[str, int]]]:
    """Every message that a template or the vocabulary of the page holds, and where it stands."""
    found = extract_from_dir(str(HERE), _METHODS, _OPTIONS, _KEYWORDS)
    for name, line, message, _, _ in found:
        yield message, (name, line)


def template() -> Catalog:
    """All messages, none of them translated."""
    made = Catalog(project="surveilgraph", fuzzy=False)
    for message, _ in messages():
        made.add(message)
    return made


def catalogue_file(lang: str) -> Path:
    """Where the translations into one language stand."""
    return HERE / "locale" / f"{lang}.po"


def main() -> None:
    """Each catalogue has exactly the messages there are, with the translations it had."""
    wanted = template()
    for lang in LANGUAGES.keys() - {"en"}:
        path = catalogue_file(lang)
        with path.open("rb") as stream:
            kept = read_po(stream, locale=lang)
        kept.update(wanted, no_fuzzy_matching=True)
        kept.obsolete.clear()
        with path.open("wb") as stream:
            write_po(stream, kept, no_location=True, omit_header=False, ignore_obsolete=True)


if __name__ == "__main__":
    main()
