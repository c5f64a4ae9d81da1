"""What can be set from outside, read once from the environment and then frozen.

Each field says its variable, its default and one sentence of help; nothing reads the environment
later, and nobody changes a setting while the program runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from graph.errors import BadSetting

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_HIGHEST_PORT = 65535


def _said(env: str, help_: str) -> dict[str, str]:
    return {"env": env, "help": help_}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set; the password is left out of `repr`."""

    data_dir: Path = field(
        default_factory=lambda: user_data_path("surveilgraph"),
        metadata=_said(
            "SURVEILGRAPH_DATA_DIR", "The folder in which the local Neo4j keeps its database."
        ),
    )
    neo4j_uri: str | None = field(
        default=None,
        metadata=_said(
            "NEO4J_URI", "The address of a Neo4j to use; without it a local one is started."
        ),
    )
    neo4j_user: str = field(
        default="neo4j", metadata=_said("NEO4J_USER", "The user name at that Neo4j.")
    )
    neo4j_password: str | None = field(
        default=None,
        repr=False,
        metadata=_said(
            "NEO4J_PASSWORD",
            "The password at that Neo4j; NEO4J_PASSWORD_FILE names a file that holds it instead.",
        ),
    )
    neo4j_database: str | None = field(
        default=None,
        metadata=_said(
            "NEO4J_DATABASE", "The database there; without it the user's home database."
        ),
    )
    query_seconds: float = field(
        default=5.0,
        metadata=_said("SURVEILGRAPH_QUERY_SECONDS", "The deadline of one question, in seconds."),
    )
    host: str = field(
        default="127.0.0.1",
        metadata=_said("SURVEILGRAPH_HOST", "The address at which the API listens."),
    )
    port: int = field(
        default=8000,
        metadata=_said(
            "SURVEILGRAPH_PORT", "The port at which the API listens; 0 is any free one."
        ),
    )

    def __post_init__(self) -> None:
        if self.neo4j_uri is not None:
            scheme, separator, host = self.neo4j_uri.partition("://")
            if scheme not in SCHEMES or not separator or not host:
                known = ", ".join(f"{scheme}://" for scheme in SCHEMES)
                raise BadSetting(f"NEO4J_URI must begin with one of {known} and name a host.")
        if not 0 < self.query_seconds < float("inf"):
            raise BadSetting("SURVEILGRAPH_QUERY_SECONDS must be a number of seconds above 0.")
        if not 0 <= self.port <= _HIGHEST_PORT:
            raise BadSetting(f"SURVEILGRAPH_PORT must lie between 0 and {_HIGHEST_PORT}.")

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """The settings that `env` asks for; an empty variable counts as one that is not set.

        A value that cannot be is a `BadSetting` that names the variable.

        >>> Settings.from_env({"NEO4J_URI": "bolt://graph.example"}).neo4j_uri
        'bolt://graph.example'
        """
        given = {name: value for name, value in env.items() if value.strip()}
        values: dict[str, Any] = {}
        for spec in fields(cls):
            variable = spec.metadata["env"]
            if variable in given:
                values[spec.name] = _READERS.get(spec.name, _text)(variable, given[variable])
        return cls(**(_secrets(given) | values))


def _secrets(given: Mapping[str, str]) -> dict[str, str]:
    # NEO4J_AUTH_FILE is what Neo4j's own container reads: one secret then serves both.
    if "NEO4J_AUTH_FILE" in given:
        user, slash, password = _secret("NEO4J_AUTH_FILE", given).partition("/")
        if not (user and slash and password):
            raise BadSetting("NEO4J_AUTH_FILE must name a file that holds user/password.")
        return {"neo4j_user": user, "neo4j_password": password}
    if "NEO4J_PASSWORD_FILE" in given:
        return {"neo4j_password": _secret("NEO4J_PASSWORD_FILE", given)}
    return {}


def _secret(variable: str, given: Mapping[str, str]) -> str:
    path = given[variable]
    try:
        secret = Path(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"{variable} names {path!r}, which cannot be read.") from error
    if not secret:
        raise BadSetting(f"{variable} names {path!r}, which is empty.")
    return secret


def _number(variable: str, text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise BadSetting(f"{variable} must be a number, not {text!r}.") from error


def _whole(variable: str, text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise BadSetting(f"{variable} must be a whole number, not {text!r}.") from error


def _text(_variable: str, text: str) -> str:
    return text.strip()


def _folder(_variable: str, text: str) -> Path:
    return Path(text).expanduser()


def _verbatim(_variable: str, text: str) -> str:
    return text


_READERS: dict[str, Any] = {
    "data_dir": _folder,
    "query_seconds": _number,
    "port": _whole,
    "neo4j_password": _verbatim,
}
