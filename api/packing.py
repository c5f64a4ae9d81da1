"""An export as one file: its files and their manifest in a zip, written piece by piece."""

import shutil
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph import Manifest

# The time of a file in a zip says nothing here: the manifest has it.
_WHEN = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16


def packed(output: Path, manifest: Manifest) -> Path:
    """The zip beside `output` that holds its file or files, and `manifest.json`."""
    archive = output.with_name(f"{output.name}.zip")
    files = sorted(output.iterdir()) if output.is_dir() else [output]
    with ZipFile(archive, "w") as made:
        made.writestr(_entry("manifest.json"), manifest.text)
        for file in files:
            with (
                file.open("rb") as source,
                made.open(_entry(file.name), "w", force_zip64=True) as to,
            ):
                shutil.copyfileobj(source, to, 1 << 18)
    return archive


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _WHEN)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _MODE
    return entry
