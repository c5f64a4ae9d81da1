"""Answers of models on disk, by document, model and prompt: asked once, read ever after.

`DOCUMENT/MODEL-AND-PROMPT.json` holds the answer as the model gave it; it passes the same gate when
it is read again. What cannot be read counts as not there.
"""

import json
from hashlib import sha256
from pathlib import Path

from ingest.whole import write_whole


class Cache:
    """A folder of answers, readable by its owner alone: they quote the reports."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most

    def path(self, document: str, model: str, prompt: str) -> Path:
        """Where that answer is or would be."""
        name = sha256(json.dumps([model, prompt]).encode("ascii")).hexdigest()
        return self._folder / document[:2] / document / f"{name}.json"

    def read(self, path: Path) -> str | None:
        """The answer kept at `path`; None where there is none that is whole."""
        try:
            with path.open("rb") as file:
                kept = json.loads(file.read(self._most + 1))
        except (OSError, ValueError, RecursionError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    @staticmethod
    def keep(path: Path, answer: str) -> None:
        """All of the answer or nothing, also when the power fails half way."""
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, json.dumps({"answer": answer}).encode("ascii"))
