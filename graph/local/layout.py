"""Where a local Neo4j keeps its files inside a data directory. Paths only; nothing is written."""

from dataclasses import dataclass
from pathlib import Path

_BUILDING = "building"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The files of one local Neo4j; `data_dir` is absolute and free of symbolic links."""

    data_dir: Path

    @classmethod
    def of(cls, data_dir: Path) -> "Home":
        """The home inside `data_dir`, the same for every way of writing its path."""
        return cls(data_dir=data_dir.expanduser().resolve())

    @property
    def root(self) -> Path:
        """What Neo4j calls its home."""
        return self.data_dir / "neo4j"

    @property
    def conf(self) -> Path:
        """The folder of `neo4j.conf`, written anew at each start."""
        return self.root / "conf"

    @property
    def scratch(self) -> Path:
        """Emptied at each start; libraries that Java unpacks go here, not to the system's."""
        return self.root / "tmp"

    @property
    def log(self) -> Path:
        """Everything Neo4j says, from its latest start on."""
        return self.root / "logs" / "console.log"

    @property
    def debug_log(self) -> Path:
        """Neo4j's own account, in detail; the one of the start before is kept beside it."""
        return self.log.with_name("debug.log")

    @property
    def answered(self) -> Path:
        """Exists once a Neo4j on this directory has answered: only then can it hold anything."""
        return self.root / "answered"

    @property
    def lock(self) -> Path:
        """Held by the one process that is starting or stopping this Neo4j."""
        return self.root / "start.lock"

    @property
    def password(self) -> Path:
        """The password, readable by its owner alone."""
        return self.root / "password"

    @property
    def pid(self) -> Path:
        """Process number and creation time of the latest Neo4j started."""
        return self.root / "neo4j.pid"

    @property
    def start(self) -> Path:
        """Ports and version of the latest start, written before it."""
        return self.root / "start.json"

    @property
    def data(self) -> Path:
        """The databases: all that a Neo4j keeps."""
        return self.root / "data"

    @property
    def before(self) -> Path:
        """What `data` was while another one takes its place; there for a moment only."""
        return self.root / "data-before"

    @property
    def admin_log(self) -> Path:
        """What the admin tool said last; of a second home it stays in the first."""
        first = self.data_dir.parent if self.data_dir.name == _BUILDING else self.root
        return first / "logs" / "admin.log"

    @property
    def building(self) -> "Home":
        """A second home: a database is made and checked there before it takes this one's place."""
        return Home(data_dir=self.root / _BUILDING)

    @property
    def building_lock(self) -> Path:
        """Held by the one process that makes a database there."""
        return self.root / "building.lock"

    @property
    def system_store(self) -> Path:
        """Exists once Neo4j has run here, and users live in it."""
        return self.root / "data" / "databases" / "system"
