"""Where a language model is and what it may cost. Read from the environment; nothing is opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from platformdirs import user_cache_path

from graph import BadSetting

URL, MODEL, KEY = "SURVEILGRAPH_LLM_URL", "SURVEILGRAPH_LLM_MODEL", "SURVEILGRAPH_LLM_KEY"
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one paragraph may cost: seconds over all tries, bytes of the answer, claims in it.

    After `silent` paragraphs in a row without an answer the rest of a document is not asked.
    """

    seconds: float = 120.0
    answer_bytes: int = 2 * 2**20
    claims: int = 40
    tries: int = 3
    pause: float = 1.0
    longest_pause: float = 20.0
    silent: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """An OpenAI-compatible endpoint, the model there, and where its answers are kept.

    `url` is the base, such as http://127.0.0.1:11434/v1. The key is left out of `repr`.
    """

    url: str
    model: str
    cache_dir: Path
    key: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        parts = _parts(self.url)
        if not self.model.isprintable() or not self.model.strip():
            raise BadSetting(f"{MODEL} must be the name of a model, on one line.")
        if self.key is None:
            return
        # What fails later inside an HTTP library would put the key into its message.
        if not (self.key.isascii() and self.key.isprintable()) or " " in self.key:
            raise BadSetting(f"{KEY} must be printable ASCII without spaces.")
        if parts.scheme == "http" and parts.hostname not in _HERE:
            raise BadSetting(f"{URL} must begin with https:// where a key is sent to another host.")

    @property
    def parts(self) -> SplitResult:
        """The base address taken apart."""
        return _parts(self.url)

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """The settings that `env` gives; address and model must be there.

        Raises BadSetting naming the variable; the value of the key is never repeated.

        >>> env = {"SURVEILGRAPH_LLM_URL": "http://127.0.0.1:8080/v1/",
        ...        "SURVEILGRAPH_LLM_MODEL": "small", "SURVEILGRAPH_LLM_KEY": "secret"}
        >>> Settings.from_env(env).url, "secret" in repr(Settings.from_env(env))
        ('http://127.0.0.1:8080/v1', False)
        """
        given = {name: text.strip() for name, text in env.items() if text.strip()}
        for name in (URL, MODEL):
            if name not in given:
                raise BadSetting(f"{name} must be set to ask a language model.")
        cache = given.get("SURVEILGRAPH_CACHE_DIR")
        folder = Path(cache).expanduser() if cache else user_cache_path("surveilgraph")
        return cls(url=given[URL].rstrip("/"), model=given[MODEL], key=given.get(KEY),
                   cache_dir=folder / "llm")  # fmt: skip


def _parts(url: str) -> SplitResult:
    wrong = BadSetting(
        f"{URL} must be http:// or https://, a host and a path such as /v1; no user, ? or #."
    )
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        raise wrong from None
    plain = url.isascii() and url.isprintable() and " " not in url
    if not usable or not plain or "@" in parts.netloc or parts.query or parts.fragment:
        raise wrong
    return parts
