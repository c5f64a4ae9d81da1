"""Neo4j Browser's page as this program serves it: Neo4j's own files, with our style and guide.

Neo4j serves what it finds as `browser/` on its class path. A folder of that name before its jar
holds the same files and two more, so that style and guide come from where the page comes from:
no other server has to run, and no other address has to be allowed.
"""

import os
import re
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

from graph.local.files import write_whole
from graph.local.guide import guide, style
from graph.local.locked import digest
from graph.local.trouble import writing
from graph.local.versions import BROWSER

STYLE, GUIDE = "surveilgraph.grass", "surveilgraph.html"
_JAR = f"neo4j-browser-{BROWSER}.jar"
_FOLDER = "browser"
# Browser's page would ask a font host for letters; the policy forbids it, and this spares the try.
_FONTS = re.compile(rb"@import url\(https://[^)]*\);")


def site(shelf: Path) -> str:
    """The name of the folder in `shelf` that holds the page, made when it is not there yet.

    Its name tells its content, so that two versions of this program do not disturb each other.
    Raises LocalServerError.
    """
    made_of = sha256(f"{digest()}{style()}{guide()}".encode()).hexdigest()
    name = f"site-{made_of[:12]}"
    if not (shelf / name).exists():
        with writing(shelf):
            _make(shelf, shelf / name)
    return name


def _make(shelf: Path, place: Path) -> None:
    draft = place.with_name(f"{place.name}.{os.getpid()}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    with zipfile.ZipFile(shelf / _JAR) as jar:
        jar.extractall(draft, [name for name in jar.namelist() if name.startswith(f"{_FOLDER}/")])
    for script in (draft / _FOLDER).glob("*.js"):
        text = script.read_bytes()
        if _FONTS.search(text):
            script.write_bytes(_FONTS.sub(b"", text))
    write_whole(draft / _FOLDER / STYLE, style())
    write_whole(draft / _FOLDER / GUIDE, guide())
    try:
        draft.rename(place)
    except OSError:
        # Another start made it meanwhile; the same name means the same content.
        shutil.rmtree(draft, ignore_errors=True)
        if not place.exists():
            raise
