"""What stands where an export is to stand gives way only if an earlier export left it there.

An earlier export is known by the manifest beside it: every file is named there and has the bytes
it was written with. All else is somebody's, and is never replaced.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from graph.errors import UnwritablePlace
from graph.exporting.formats import FORMS, Format
from graph.exporting.manifest import Manifest, beside, files_named, sha256_of
from graph.landing import refuse_nowhere, writing_to

_MOST_NAMED = 3


def refuse_replacing(output: Path, how: Format) -> None:
    """Raises `UnwritablePlace` where an export cannot stand at `output` and nothing be lost.

    What may give way is nothing, an empty file, an empty folder where `how` writes a folder, and an
    earlier export as it was written.
    """
    refuse_nowhere(output)
    with writing_to(output):
        _refuse_other_manifest(beside(output))
        known = files_named(beside(output)) if beside(output).exists() else None
        if output.is_dir():
            _refuse_foreign(output, how, known or {})
        elif output.exists() and not _may_go(output, known or {}):
            raise UnwritablePlace(
                f"{output} is no earlier export, or was changed since: it stays as it is. Name "
                "another path, or move it away first."
            )


@contextmanager
def workshop(output: Path) -> Iterator[Path]:
    """A new folder beside `output` to write the draft in; it is gone in the end."""
    with writing_to(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=f"{output.name[:100]}.", suffix=".part", dir=output.parent))
    try:
        yield made
    finally:
        with writing_to(output):
            shutil.rmtree(made)


def put_in_place(draft: Path, output: Path, how: Format, manifest: Manifest) -> None:
    """The draft stands at `output`, its manifest beside it, and the earlier export is gone.

    Raises as `refuse_replacing` does, for much may have come to stand there since.
    """
    text, before = draft.with_name("manifest"), draft.with_name("before")
    with writing_to(output):
        text.write_text(manifest.text, "utf-8")
        refuse_replacing(output, how)
        try:
            if output.is_dir() or (draft.is_dir() and output.exists()):
                output.replace(before)
            draft.replace(output)
        finally:
            if before.exists() and not output.exists():
                before.replace(output)
        text.replace(beside(output))


def _refuse_other_manifest(manifest: Path) -> None:
    ours = manifest.is_file() and not manifest.is_symlink() and files_named(manifest) is not None
    if not ours and (manifest.exists() or manifest.is_symlink()):
        raise UnwritablePlace(
            f"{manifest} is no manifest of an export, and stays as it is: name another path for "
            "the export, or move that one away first."
        )


def _refuse_foreign(folder: Path, how: Format, known: dict[str, str]) -> None:
    within = sorted(folder.iterdir())
    instead = folder / (f"graph.{FORMS[how].suffix}" if not FORMS[how].folder else "graph")
    foreign = [file.name for file in within if not _is_of(file, known)]
    if foreign:
        more = f" and {len(foreign) - _MOST_NAMED} more" if len(foreign) > _MOST_NAMED else ""
        raise UnwritablePlace(
            f"{folder} holds {', '.join(foreign[:_MOST_NAMED])}{more}, which no export wrote or "
            f"somebody changed since: nothing in it is replaced. Name another path, such as "
            f"{instead}."
        )
    if not within and not FORMS[how].folder:
        raise UnwritablePlace(
            f"{folder} is a folder, and {how.value} is one file: name that, such as {instead}."
        )


def _may_go(file: Path, known: dict[str, str]) -> bool:
    return file.is_file() and (file.stat().st_size == 0 or _is_of(file, known))


def _is_of(file: Path, known: dict[str, str]) -> bool:
    if file.name not in known or file.is_symlink() or not file.is_file():
        return False
    return sha256_of(file) == known[file.name]
