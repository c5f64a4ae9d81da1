"""What each file and each address gave when it was last read."""

from pathlib import Path

import pytest

from graph import BadSetting
from ingest.before import Before


def test_a_file_that_gives_another_report_is_told(tmp_path: Path) -> None:
    """The other report is named once and then no more; an address is as it is."""
    kept, file = tmp_path / "data" / "last-read", tmp_path / "a.txt"
    first = Before(kept)
    assert [first.other(name, "one") for name in (str(file), "https://p.example/a")] == [None] * 2
    first.save()
    again = Before(kept)
    assert again.other(str(file), "one") is None
    assert again.other("https://p.example/a", "two") == "one"
    again.save()
    last = Before(kept)
    assert last.other(str(file), "three") == "one"
    assert last.other(str(file), "three") is None


def test_two_runs_at_once_keep_what_both_read(tmp_path: Path) -> None:
    """Whoever saves last keeps what the other saved meanwhile."""
    one, two = Before(tmp_path / "last-read"), Before(tmp_path / "last-read")
    one.other("/a", "x")
    two.other("/b", "y")
    one.save()
    two.save()
    after = Before(tmp_path / "last-read")
    assert (after.other("/a", "z"), after.other("/b", "z")) == ("x", "y")


def test_a_damaged_memory_is_one_sentence_and_one_that_cannot_be_written_none(
    tmp_path: Path,
) -> None:
    """What cannot be read as JSON is named with the fix; a place that takes no file is let be."""
    (tmp_path / "last-read").write_text("{")
    with pytest.raises(BadSetting, match=r"last-read is damaged; delete it and try again\."):
        Before(tmp_path / "last-read")
    (tmp_path / "file").write_text("")
    nowhere = Before(tmp_path / "file" / "last-read")
    assert nowhere.other("/a", "x") is None
    nowhere.save()
    assert (tmp_path / "file").read_text() == ""
