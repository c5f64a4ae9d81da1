"""Pages that are pictures, read by ocrmypdf or tesseract where the user has one and asks for it.

The program runs in a process group of its own, within limits, in a folder that is thrown away.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.core import get_global

from ingest.documents.bounds import RECOGNITION, Bounds, Recognition
from ingest.documents.draft import Draft, Unfit
from ingest.documents.files import contents
from ingest.documents.guarded import NURSERY
from ingest.documents.ocr_child import OCRMYPDF, RESULT, SCAN
from ingest.grammar.words.packs import languages

HINT = "install ocrmypdf or tesseract, which are optional, and read it again with --ocr"
_ROOT = Path(__file__).parents[2]
_PROGRAMS = (OCRMYPDF, "tesseract")
_PASSED_ON = ("PATH", "TESSDATA_PREFIX")
_LETTERS = 3
_SHOWN = 20
_SAID = 150


def program() -> str | None:
    """The OCR program that is used: the first there is of ocrmypdf and tesseract, by its path."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def listed(pages: tuple[int, ...]) -> str:
    """Page numbers for a sentence.

    >>> listed((1, 2))
    '1, 2'
    """
    return ", ".join(map(str, pages[:_SHOWN])) + (", ..." if len(pages) > _SHOWN else "")


def with_pictures_read(
    data: bytes, draft: Draft, bounds: Bounds, limits: Recognition = RECOGNITION
) -> Draft:
    """The draft of a PDF with the text that OCR finds on the pages that have none.

    Raises Unfit when there is no OCR program, when it fails or when it takes too long.
    """
    tool = program()
    if tool is None:
        raise Unfit(f"its pages {listed(draft.pictures)} are pictures without text; {HINT}")
    copy = NURSERY.draft("pdf", _copy_with_text(tool, data, draft.pictures, limits), bounds)
    # ocrmypdf gives back every page, tesseract only those it was shown.
    whole = len(copy.pages) == len(draft.pages)
    found = {
        number: copy.pages[number - 1 if whole else place]
        for place, number in enumerate(draft.pictures)
        if whole or place < len(copy.pages)
    }
    note = f"Pages read by OCR with {Path(tool).name}, so letters may be wrong: "
    return replace(
        draft,
        pages=_joined(draft.pages, found),
        notes=(*draft.notes, f"{note}{listed(draft.pictures)}."),
    )


def _joined(pages: tuple[str, ...], found: Mapping[int, str]) -> tuple[str, ...]:
    """The pages with those found put in, a blank line between what OCR read and its neighbours."""
    texts = [found.get(number, text) for number, text in enumerate(pages, start=1)]
    after = [number for number, text in enumerate(texts, start=1) if text]
    for number, onward in pairwise(after):
        if number in found or onward in found:
            texts[number - 1] = texts[number - 1].rstrip() + "\n\n"
    if after and after[-1] in found:
        texts[after[-1] - 1] = texts[after[-1] - 1].rstrip() + "\n"
    return tuple(texts)


def _copy_with_text(tool: str, data: bytes, pages: tuple[int, ...], limits: Recognition) -> bytes:
    with TemporaryDirectory(prefix="surveilgraph-ocr-") as name:
        folder = Path(name)
        (folder / SCAN).write_bytes(data)
        code = _run(tool, folder, pages, limits)
        result = folder / RESULT
        if code != 0 or not result.exists():
            raise Unfit(f"{Path(tool).name} could not read its pictures ({_said(folder, code)})")
        return contents(result, Bounds(file_bytes=limits.written_bytes))


def _run(tool: str, folder: Path, pages: tuple[int, ...], limits: Recognition) -> int:
    """The exit code of the OCR process; nothing of it is left when this returns or raises."""
    known = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    own = {"HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    words = [tool, "+".join(_languages())]
    words += [str(limits.seconds), str(limits.memory_bytes), str(limits.written_bytes)]
    words += [str(limits.dots_per_inch), str(limits.pixels), *map(str, pages)]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(  # noqa: S603  our own module
            [sys.executable, "-P", "-m", "ingest.documents.ocr_child", *words],
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=said,
            cwd=folder,
            env={**known, **own, "PYTHONPATH": str(_ROOT)},
            start_new_session=True,
        )
    try:
        return process.wait(limits.seconds)
    except subprocess.TimeoutExpired:
        raise Unfit(
            f"OCR took longer than {limits.seconds:,} seconds; split it, or make a copy with text"
        ) from None
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdin:
            process.stdin.close()


def _languages() -> list[str]:
    """The languages that have a pack as tesseract calls them, English first: by the three letters
    of ISO 639, of which some have two.
    """
    known = get_global("language_aliases").items()
    wanted = [(lang != "en", lang, code) for code, lang in known if len(code) == _LETTERS]
    return [code for _, lang, code in sorted(wanted) if lang in languages()]


def _said(folder: Path, code: int) -> str:
    lines = (folder / "said").read_bytes()[-4096:].decode("utf-8", "replace").split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return last[:_SAID] or f"exit code {code}"
