"""The settings of a local Neo4j, read once from the environment. Values only, nothing is opened."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

from graph.errors import BadSetting

_OPTION = re.compile(r"-XX:[\w.+=-]+", re.ASCII)
_SIZE = re.compile(r"[1-9]\d*[kmg]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a local Neo4j is fetched and run.

    `repository` is a Maven mirror (None: the public one), `java` an executable (None: the one
    installed with this program), `java_options` what it is told beside, `heap` and `page_cache`
    sizes such as "512m", and `start_seconds` how long Neo4j may take before its start counts as
    failed. Without `browser` it answers Bolt alone, for a run that nobody looks at.
    """

    cache_dir: Path
    repository: str | None = None
    java: Path | None = None
    java_options: tuple[str, ...] = ()
    heap: str = "512m"
    page_cache: str = "128m"
    start_seconds: float = 180.0
    browser: bool = True

    @classmethod
    def from_environment(cls, env: Mapping[str, str] | None = None) -> "Settings":
        """The settings that SURVEILGRAPH_… variables give; an empty one counts as absent.

        Raises BadSetting naming the variable whose value cannot be meant.

        >>> Settings.from_environment({"SURVEILGRAPH_NEO4J_HEAP": "1g"}).heap
        '1g'
        """
        given = {name: text for name, text in (os.environ if env is None else env).items() if text}
        cache = given.get("SURVEILGRAPH_CACHE_DIR")
        java = given.get("SURVEILGRAPH_JAVA")
        return cls(
            cache_dir=Path(cache).expanduser() if cache else user_cache_path("surveilgraph"),
            repository=given.get("SURVEILGRAPH_MAVEN_REPOSITORY"),
            java=Path(java).expanduser() if java else None,
            java_options=_options(given, "SURVEILGRAPH_JAVA_OPTIONS"),
            heap=_size(given, "SURVEILGRAPH_NEO4J_HEAP", "512m"),
            page_cache=_size(given, "SURVEILGRAPH_NEO4J_PAGECACHE", "128m"),
            start_seconds=_seconds(given, "SURVEILGRAPH_NEO4J_START_SECONDS", 180.0),
        )


def _size(given: Mapping[str, str], name: str, default: str) -> str:
    text = given.get(name, default)
    if not _SIZE.fullmatch(text):
        raise BadSetting(f"{name} is {text!r}; write a size such as 512m or 2g.")
    return text.lower()


def _options(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    words = tuple(given.get(name, "").split())
    for word in words:
        if not _OPTION.fullmatch(word):
            raise BadSetting(f"{name} has {word!r}; it takes options such as -XX:+UseParallelGC.")
    return words


def _seconds(given: Mapping[str, str], name: str, default: float) -> float:
    text = given.get(name)
    if text is None:
        return default
    if not text.isdecimal() or int(text) == 0:
        raise BadSetting(f"{name} is {text!r}; write whole seconds, such as 180.")
    return float(text)
