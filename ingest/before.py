"""Which report each file and each address gave when it was last read: a small file of this machine.

The graph knows a report by the hash of its bytes, not by where they lay. So a corrected file is
another report there, and only this can tell that it took the place of one.
"""

import json
from contextlib import suppress
from pathlib import Path

from graph import BadSetting
from ingest.sources import is_address
from ingest.whole import write_whole


class Before:
    """What was read when this run began; what it reads is added at `save`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = self._load()
        self._new: dict[str, str] = {}

    def other(self, name: str, report: str) -> str | None:
        """The other report that the file or address `name` gave last; `report` it gives now."""
        place = name if is_address(name) else str(Path(name).absolute())
        known = self._new.get(place) or self._known.get(place)
        self._new[place] = report
        return known if known != report else None

    def save(self) -> None:
        """Keeps what this run read, and what others read meanwhile."""
        if not self._new:
            return
        told = json.dumps(self._load() | self._new, indent=1, sort_keys=True)
        # A folder that takes no file costs a word on the next run, and nothing of this one.
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, told.encode("ascii"))

    def _load(self) -> dict[str, str]:
        try:
            found = json.loads(self._path.read_bytes())
        except OSError:
            return {}
        except ValueError:
            raise BadSetting(f"{self._path} is damaged; delete it and try again.") from None
        return found if isinstance(found, dict) else {}
