"""Where the model is: read from the environment, checked once, the key never repeated."""

from pathlib import Path

import pytest

from graph import BadSetting
from ingest.llm import Choice, Settings, chosen

GIVEN = {
    "SURVEILGRAPH_LLM_URL": "https://model.example/v1",
    "SURVEILGRAPH_LLM_MODEL": "small",
    "SURVEILGRAPH_LLM_KEY": "sesame-81",
    "SURVEILGRAPH_CACHE_DIR": "/tmp/kept",  # noqa: S108 - never written
}


def test_the_environment_says_it_all() -> None:
    """Address, model, key and the folder for answers."""
    settings = Settings.from_env(GIVEN)
    assert (settings.url, settings.model, settings.key) == (
        "https://model.example/v1", "small", "sesame-81",
    )  # fmt: skip
    assert settings.cache_dir == Path("/tmp/kept/llm")  # noqa: S108


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("URL", ""),
        ("URL", "model.example/v1"),
        ("URL", "ftp://model.example/v1"),
        ("URL", "https://"),
        ("URL", "https://mara:sesame-81@model.example/v1"),
        ("URL", "https://model.example/v1?key=sesame-81"),
        ("URL", "https://model.example:notaport/v1"),
        ("URL", "https://model.example/v1\r\nX-More: 1"),
        ("URL", "https://[::1/v1"),
        ("URL", "http://model.example/v1"),
        ("MODEL", " "),
        ("MODEL", "a\nb"),
        ("KEY", "sesame-81\r\nX-More: 1"),
        ("KEY", "sesame-81 é"),
    ],
)
def test_a_value_that_cannot_be_is_named_by_its_variable(name: str, value: str) -> None:
    """The sentence names the variable, and repeats no key, wherever one was put."""
    with pytest.raises(BadSetting, match=f"SURVEILGRAPH_LLM_{name}") as caught:
        Settings.from_env({**GIVEN, f"SURVEILGRAPH_LLM_{name}": value})
    assert "sesame" not in str(caught.value)


def test_plain_http_carries_no_key_to_another_host() -> None:
    """Without a key, or on this machine, http will do."""
    for url, key in [("http://model.example/v1", ""), ("http://localhost:11434/v1", "sesame-81")]:
        given = {**GIVEN, "SURVEILGRAPH_LLM_URL": url, "SURVEILGRAPH_LLM_KEY": key}
        assert Settings.from_env(given).url == url


def test_settings_alone_choose_nobody() -> None:
    """With everything set, the grammar is what reads until a model is asked for by name."""
    assert chosen(Choice.GRAMMAR, GIVEN) is None
    assert chosen(Choice.LLM, GIVEN) is not None
    assert chosen(Choice.BOTH, GIVEN) is not None
