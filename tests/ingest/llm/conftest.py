"""A language model on this machine that says what a test tells it to. Loopback traffic only."""

import json
import threading
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from graph import Page, Report
from ingest.llm import Bounds, ModelExtractor, Settings

QUICK = Bounds(seconds=2, answer_bytes=200_000, pause=0.01)
NOTHING = b'{"choices": [{"message": {"content": "{\\"claims\\": []}"}}]}'
Reply = Callable[[BaseHTTPRequestHandler], None]


class Model:
    """The endpoint: what it was asked, and what it answers to a paragraph that holds some words."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.replies: list[tuple[str, Reply]] = []

    def says(self, *statements: dict[str, Any], about: str = "") -> None:
        """Answers with these statements."""
        self.says_raw(json.dumps({"claims": statements}), about=about)

    def says_raw(self, content: str, *, about: str = "") -> None:
        """Answers with these words, in the envelope of a chat completion."""
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})
        self.does(lambda handler: self.send(handler, 200, body.encode()), about=about)

    def does(self, reply: Reply, *, about: str = "") -> None:
        """Answers as `reply` does."""
        self.replies.append((about, reply))

    @staticmethod
    def send(
        handler: BaseHTTPRequestHandler, status: int, body: bytes, *headers: tuple[str, str]
    ) -> None:
        """A whole HTTP answer."""
        handler.send_response(status)
        for header in (*headers, ("Content-Length", str(len(body)))):
            handler.send_header(*header)
        handler.end_headers()
        handler.wfile.write(body)

    def paragraphs(self) -> list[str]:
        """The paragraphs that were asked about, in order."""
        return [json.loads(body["messages"][-1]["content"])["paragraph"] for body in self.asked]


@pytest.fixture
def model() -> Iterator[Model]:
    """A model that answers nothing of interest until it is told what to say."""
    told = Model()

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told.asked.append(body)
            told.headers.append({"path": self.path, **dict(self.headers.items())})
            paragraph = told.paragraphs()[-1]
            reply = next((one for words, one in told.replies if words in paragraph), None)
            try:
                if reply:
                    reply(self)
                else:
                    told.send(self, 200, NOTHING)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    told.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def settings(model: Model, tmp_path: Path) -> Settings:
    """The settings of a user who has that model."""
    return Settings(url=model.url, model="replay-1", cache_dir=tmp_path / "llm", key="sesame-81")


@pytest.fixture
def alone(settings: Settings) -> ModelExtractor:
    """The extractor `llm`."""
    return ModelExtractor(settings, QUICK, both=False)


@pytest.fixture
def both(settings: Settings) -> ModelExtractor:
    """The extractor `both`."""
    return ModelExtractor(settings, QUICK, both=True)


@pytest.fixture
def report() -> Callable[[str], Report]:
    """A report of one page in English, from its text."""

    def made(text: str, lang: str = "en") -> Report:
        digest = sha256(text.encode()).hexdigest()
        return Report(
            id=digest[:32], sha256=digest, title="", lang=lang, media_type="text/plain",
            pages=(Page(number=1, start=0, text=text),),
        )  # fmt: skip

    return made


@pytest.fixture
def said() -> Callable[..., dict[str, Any]]:
    """A statement as the schema has it, asserted unless told otherwise."""

    def made(quote: str, subject: str, link: str, target: str, **more: str) -> dict[str, Any]:
        given = {"cue": quote, "status": "asserted", "product": None, "doubt": None}
        return {"quote": quote, "link": link, "subject": subject, "object": target, **given, **more}

    return made
