"""The process in which OCR runs: `python -m ingest.documents.ocr_child TOOL LANGUAGES ... PAGE...`.

It finds the scan in its working folder, starts the tool and leaves a PDF with text there. Limits of
memory, time and file size hold for the tool too; its network is not cut, for it is the user's own
program. Loads nothing of the store.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.lifeline import end_with_parent

if TYPE_CHECKING:
    import pypdfium2

OCRMYPDF = "ocrmypdf"
SCAN, RESULT = "scan.pdf", "read.pdf"
_POINTS_PER_INCH = 72


def main() -> None:
    """One scan is read; the exit code is 0, or that of the tool."""
    end_with_parent()
    tool, wanted, seconds, memory, written, dots, pixels, *pages = sys.argv[1:]
    # The tool may be a Python program of another environment.
    os.environ.pop("PYTHONPATH", None)
    _limit(resource.RLIMIT_CPU, int(seconds))
    _limit(resource.RLIMIT_AS, int(memory))
    _limit(resource.RLIMIT_FSIZE, int(written))
    _limit(resource.RLIMIT_CORE, 0)
    if Path(tool).name == OCRMYPDF:
        # A picture may have a stamp, which is text: only by force is such a page read.
        words = [tool, "--force-ocr", "--pages", ",".join(pages)]
        words += ["--jobs", "1", "--output-type", "pdf", "--quiet"]
        _start([*words, *_languages("tesseract", wanted), SCAN, RESULT])
    else:
        known = _languages(tool, wanted)
        _page_by_page(tool, known, [int(page) for page in pages], int(dots), int(pixels))


def _page_by_page(
    tool: str, known: Sequence[str], pages: Sequence[int], dots: int, pixels: int
) -> None:
    """Tesseract reads no PDF: each page is drawn for it, and what it writes is put together."""
    import pypdfium2 as pdfium  # noqa: PLC0415  who starts this process imports the module too

    with closing(pdfium.PdfDocument(SCAN)) as scan, closing(pdfium.PdfDocument.new()) as result:
        for number in pages:
            Path("page.pgm").write_bytes(b"".join(_drawn(scan[number - 1], dots, pixels)))
            _start([tool, "page.pgm", "page", *known, "--dpi", str(dots), "pdf"])
            with closing(pdfium.PdfDocument("page.pdf")) as page:
                result.import_pages(page)
        result.save(RESULT)


def _drawn(page: "pypdfium2.PdfPage", dots: int, pixels: int) -> Iterator[bytes]:
    """A page as a grey PGM picture of at most so many pixels."""
    scale = dots / _POINTS_PER_INCH
    area = page.get_width() * page.get_height()
    bitmap = page.render(scale=min(scale, (pixels / area) ** 0.5), grayscale=True)
    yield b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
    content = bytes(bitmap.buffer)
    for line in range(bitmap.height):
        yield content[line * bitmap.stride : line * bitmap.stride + bitmap.width]


def _languages(tool: str, wanted: str) -> list[str]:
    """The option for those of the languages wanted that are installed, or none at all."""
    try:
        words = [tool, "--list-langs"]
        asked = subprocess.run(words, capture_output=True, check=False)  # noqa: S603
    except OSError:
        return []
    installed = asked.stdout.decode("utf-8", "replace").split()
    known = [language for language in wanted.split("+") if language in installed]
    return ["-l", "+".join(known)] if known else []


def _start(words: Sequence[str]) -> None:
    # What is started was found on PATH, and no shell reads the words.
    code = subprocess.run(words, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603
    if code != 0:
        sys.exit(code if code > 0 else 128 - code)


def _limit(what: int, value: int) -> None:
    # macOS refuses some limits; there the parent's clock remains.
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (value, value))


if __name__ == "__main__":
    main()
