"""Settings: read once, never forgiving, and silent about the password."""

from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from graph import BadSetting, Settings


def test_without_variables_the_defaults_hold() -> None:
    """A local Neo4j, a short deadline, and an API that only this machine can reach."""
    settings = Settings.from_env({})
    assert settings.data_dir.name == "surveilgraph"
    assert (settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password) == (
        None,
        "neo4j",
        None,
    )
    assert (settings.host, settings.port, settings.query_seconds) == ("127.0.0.1", 8000, 5.0)


def test_every_variable_is_read() -> None:
    """Each field has a variable of its own, a help sentence, and takes what the variable says."""
    env = {
        "SURVEILGRAPH_DATA_DIR": "/somewhere",
        "NEO4J_URI": "neo4j+s://graph.example",
        "NEO4J_USER": "reader",
        "NEO4J_PASSWORD": " spaces kept ",
        "NEO4J_DATABASE": "claims",
        "SURVEILGRAPH_QUERY_SECONDS": "2.5",
        "SURVEILGRAPH_HOST": "::1",
        "SURVEILGRAPH_PORT": "0",
    }
    settings = Settings.from_env(env)
    assert {str(getattr(settings, field.name)) for field in fields(settings)} == set(
        env.values()
    ) - {"2.5", "0"} | {"2.5", "0"}
    assert {field.metadata["env"] for field in fields(settings)} == set(env)
    assert all(field.metadata["help"].endswith(".") for field in fields(settings))


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("NEO4J_URI", "http://graph.example"),
        ("NEO4J_URI", "graph.example:7687"),
        ("NEO4J_URI", "bolt://"),
        ("SURVEILGRAPH_QUERY_SECONDS", "0"),
        ("SURVEILGRAPH_QUERY_SECONDS", "-1"),
        ("SURVEILGRAPH_QUERY_SECONDS", "nan"),
        ("SURVEILGRAPH_QUERY_SECONDS", "inf"),
        ("SURVEILGRAPH_QUERY_SECONDS", "soon"),
        ("SURVEILGRAPH_PORT", "65536"),
        ("SURVEILGRAPH_PORT", "8OOO"),
        ("NEO4J_PASSWORD_FILE", "/no/such/file"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(variable: str, value: str) -> None:
    """The sentence names the variable; nothing falls back to a default."""
    with pytest.raises(BadSetting, match=variable):
        Settings.from_env({variable: value})


def test_a_password_may_come_from_a_file(tmp_path: Path) -> None:
    """The way of container secrets; an empty file is an error, a variable wins over the file."""
    secret = tmp_path / "secret"
    secret.write_text("from the file\n")
    env = {"NEO4J_PASSWORD_FILE": str(secret)}
    assert Settings.from_env(env).neo4j_password == "from the file"
    assert Settings.from_env({**env, "NEO4J_PASSWORD": "said"}).neo4j_password == "said"
    secret.write_text("\n")
    with pytest.raises(BadSetting, match="empty"):
        Settings.from_env(env)


def test_the_password_is_never_shown() -> None:
    """Not in a log line, not in a traceback that prints the settings."""
    assert "secret" not in repr(Settings(neo4j_password="secret"))


def test_nobody_changes_a_setting() -> None:
    """Settings are frozen."""
    with pytest.raises(FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]
