"""Scanned pages: what is said of them, and how a user's OCR program is run. Programs are fakes."""

import os
import sys
import time
from pathlib import Path

import psutil
import pytest
from fpdf import FPDF
from PIL import Image

from graph import UnreadableDocument
from ingest.documents import ocr, read_bytes
from ingest.documents.bounds import BOUNDS, Recognition
from ingest.documents.draft import Draft, Unfit
from ingest.documents.ocr import with_pictures_read

HINT = "install ocrmypdf or tesseract, which are optional, and read it again with --ocr"
FORCED = ["--force-ocr", "--pages", "1,3"]
SALE = "Lumen Optics sold forty cameras to the border police."


def paper(*pages: str | None, stamp: str | None = None) -> bytes:
    """A PDF with a page for each text, and a scanned one for each None, which has the stamp."""
    made = FPDF()
    made.set_auto_page_break(False)
    made.set_font("times", size=10)
    for number, text in enumerate(pages, start=1):
        made.add_page()
        if text is not None:
            made.cell(text=text)
            continue
        made.image(Image.new("L", (80, 80), 127), 10, 10, 190, 277)
        if stamp:
            made.set_xy(150, 285)
            made.cell(text=stamp.format(number))
    return bytes(made.output())


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH, empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def install(folder: Path, name: str, code: str) -> None:
    """A program of that name whose Python code has `words` and `write(path, bytes)`."""
    program = folder / name
    head = "import sys, os, time, pathlib\nwords = sys.argv[1:]\n"
    program.write_text(f"#!{sys.executable} -I\n{head}{code}\n", "utf-8")
    program.chmod(0o755)


def test_scan_without_text_names_the_extra() -> None:
    """A document of pictures alone is refused, with what helps; no program is started unasked."""
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(paper(None), name="scan.pdf")
    assert str(caught.value) == (
        f"scan.pdf cannot be read: its pages are pictures without text; {HINT}."
    )


def test_scanned_page_among_others_is_noted() -> None:
    """The pages with text are read, and the report says which are missing."""
    report = read_bytes(paper(None, "Words.", None), name="scan.pdf")
    assert report.text == "Words.\n"
    assert report.notes == (f"Pages that are pictures without text: 1, 3; {HINT}.",)


def test_scan_with_a_stamp_is_a_picture(programs: Path, tmp_path: Path) -> None:
    """A Bates number makes no text of a scan: alone it is refused, else noted, and read by OCR."""
    stamp = "LP-{:06}"
    with pytest.raises(UnreadableDocument, match="its pages are pictures without text; install"):
        read_bytes(paper(*[None] * 4, stamp=stamp), name="scan.pdf")
    data = paper(None, "Words.", None, stamp=stamp)
    report = read_bytes(data, name="scan.pdf")
    assert report.notes == (f"Pages that are pictures without text: 1, 3; {HINT}.",)
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(paper(SALE, "Something else.", "The end."))
    given = f"pathlib.Path(words[-1]).write_bytes(pathlib.Path({str(copy)!r}).read_bytes())"
    install(programs, "ocrmypdf", f"assert words[:3] == {FORCED}\n{given}")
    report = read_bytes(data, name="scan.pdf", ocr=True)
    assert [page.text for page in report.pages] == [f"{SALE}\n\n", "Words.\n\n", "The end.\n"]


def test_ocrmypdf_reads_what_is_a_picture(programs: Path, tmp_path: Path) -> None:
    """Its copy gives the scanned pages their text; pages that had one keep theirs, in order."""
    (tmp_path / "copy.pdf").write_bytes(paper(SALE, "Something else.", "The end."))
    copy = f"pathlib.Path(words[-1]).write_bytes(pathlib.Path({str(tmp_path / 'copy.pdf')!r})"
    install(programs, "ocrmypdf", f"assert words[:3] == {FORCED}\n{copy}.read_bytes())")
    data = paper(None, "Words.", None)
    report = read_bytes(data, name="scan.pdf", ocr=True)
    assert [page.text for page in report.pages] == [f"{SALE}\n\n", "Words.\n\n", "The end.\n"]
    note = "Pages read by OCR with ocrmypdf, so letters may be wrong: 1, 3."
    assert report.notes == (note,)
    assert report.id == read_bytes(data, name="scan.pdf").id


def test_tesseract_is_shown_each_picture(programs: Path, tmp_path: Path) -> None:
    """Without ocrmypdf pages are drawn in grey for tesseract, with the languages that it has."""
    for number, text in enumerate((SALE, "The end.")):
        (tmp_path / f"{number}.pdf").write_bytes(paper(text))
    code = f"""
if words == ["--list-langs"]:
    print("List of available languages (3):\\neng\\nfra\\nosd")
    sys.exit()
picture = pathlib.Path(words[0]).read_bytes()
assert picture.startswith(b"P5 2481 3508 255\\n") and len(picture) == 17 + 2481 * 3508, picture[:20]
assert words[2:] == ["-l", "eng+fra", "--dpi", "300", "pdf"], words
page = min(pathlib.Path({str(tmp_path)!r}).glob("*.pdf"))
page.rename(words[1] + ".pdf")
"""
    install(programs, "tesseract", code)
    report = read_bytes(paper("Words.", None, None), name="scan.pdf", ocr=True)
    assert [page.text for page in report.pages] == ["Words.\n\n", f"{SALE}\n\n", "The end.\n"]


def test_tesseract_is_asked_for_each_language_with_a_pack(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A language that was added is read too, where tesseract has it, and English comes first."""
    (tmp_path / "0.pdf").write_bytes(paper(SALE))
    code = f"""
if words == ["--list-langs"]:
    print("List of available languages (3):\\ndan\\neng\\nfra")
    sys.exit()
assert words[2:4] == ["-l", "eng+dan"], words
pathlib.Path({str(tmp_path / "0.pdf")!r}).rename(words[1] + ".pdf")
"""
    install(programs, "tesseract", code)
    monkeypatch.setattr(ocr, "languages", lambda: ("da", "en"))
    assert read_bytes(paper(None), name="scan.pdf", ocr=True).text == f"{SALE}\n"


def test_program_that_fails_is_quoted(programs: Path) -> None:
    """Its last words are the reason, and the exit code where it has none."""
    install(programs, "ocrmypdf", "print('no such font', file=sys.stderr); sys.exit(7)")
    with pytest.raises(UnreadableDocument, match=r"ocrmypdf could not read .* \(no such font\)"):
        read_bytes(paper(None), name="scan.pdf", ocr=True)
    install(programs, "ocrmypdf", "sys.exit(7)")
    with pytest.raises(UnreadableDocument, match=r"\(exit code 7\)"):
        read_bytes(paper(None), name="scan.pdf", ocr=True)


def test_program_is_confined(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It sees no passwords of ours, and may not have more memory, nor write more, than is said."""
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    install(programs, "ocrmypdf", "sys.exit('secret' if 'NEO4J_PASSWORD' in os.environ else 'no')")
    draft = Draft(pages=("",), pictures=(1,))
    limits = Recognition(memory_bytes=2**30, written_bytes=2**20)
    with pytest.raises(Unfit, match=r"\(no\)"):
        with_pictures_read(paper(None), draft, BOUNDS, limits)
    install(programs, "ocrmypdf", "bytes(2**30)")
    with pytest.raises(Unfit, match="MemoryError"):
        with_pictures_read(paper(None), draft, BOUNDS, limits)
    install(programs, "ocrmypdf", "pathlib.Path(words[-1]).write_bytes(bytes(2**21))")
    with pytest.raises(Unfit, match="File too large"):
        with_pictures_read(paper(None), draft, BOUNDS, limits)


def test_late_program_is_ended_with_all_it_started(programs: Path, tmp_path: Path) -> None:
    """At the deadline nothing of it is left, and its folder is gone."""
    started = tmp_path / "started"
    code = f"import subprocess\npathlib.Path({str(started)!r}).write_text(os.getcwd())\n"
    sleeper = f"subprocess.run([{sys.executable!r}, '-c', 'import time; time.sleep(77)'])"
    install(programs, "ocrmypdf", code + sleeper)
    began = time.monotonic()
    with pytest.raises(Unfit, match="OCR took longer than 3 seconds"):
        with_pictures_read(
            paper(None), Draft(pages=("",), pictures=(1,)), BOUNDS, Recognition(seconds=3)
        )
    assert time.monotonic() - began < 10
    folder = started.read_text("utf-8")
    assert not os.path.exists(folder)  # noqa: PTH110  a name as the program said it
    while _sleepers() and time.monotonic() - began < 10:
        time.sleep(0.05)  # what was killed may still be told as running for a moment
    assert _sleepers() == []


def _sleepers() -> list[psutil.Process]:
    return [each for each in psutil.process_iter() if "time.sleep(77)" in " ".join(_words(each))]


def _words(process: psutil.Process) -> list[str]:
    try:
        return [] if process.status() == psutil.STATUS_ZOMBIE else process.cmdline()
    except psutil.Error:
        return []
