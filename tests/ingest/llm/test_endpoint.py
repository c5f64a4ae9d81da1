"""An endpoint that is slow, greedy, broken or elsewhere: bounded time and bytes, no key shown."""

import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from graph import BadSetting, Report
from ingest.llm import Bounds, ModelExtractor, Settings

TEXT = "Norrvik Imaging sold Lumen Eye to the Tarsk Police Department."
QUICK = Bounds(seconds=1.5, answer_bytes=200_000, pause=0.01, longest_pause=0.05)


@pytest.fixture
def extractor(settings: Settings) -> ModelExtractor:
    return ModelExtractor(settings, QUICK, both=False)


def reason(extractor: ModelExtractor, report: Report) -> str:
    """Why a report's one paragraph got no answer."""
    heard = extractor(report, ())
    assert (heard.claims, heard.unanswered, heard.asked) == ((), 1, 1)
    (why,) = heard.reasons
    return why


def flood(handler: BaseHTTPRequestHandler) -> None:
    """Fifty megabytes without saying so."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(b" " * 1_000_000)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then, for a long time."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        time.sleep(0.1)


def sleep(handler: BaseHTTPRequestHandler) -> None:
    """Nothing for longer than anybody waits."""
    time.sleep(3)
    handler.close_connection = True


def test_fifty_megabytes_are_not_read(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report]
) -> None:
    """An answer over the bound is dropped at the bound, whether its length is stated or not."""
    model.does(flood)
    assert reason(extractor, report(TEXT)) == "an answer of more than 200,000 bytes"
    model.replies = []
    model.does(lambda handler: model.send(handler, 200, b" " * 50_000_000))
    assert reason(extractor, report(TEXT)) == "an answer of more than 200,000 bytes"
    assert len(model.asked) == 2


@pytest.mark.parametrize("slowness", [drip, sleep])
def test_a_slow_answer_ends_at_the_deadline(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report], slowness: Any
) -> None:
    """Dripping or silent, it is given up after the seconds of the bound, and not tried again."""
    model.does(slowness)
    began = time.monotonic()
    assert reason(extractor, report(TEXT)) == "127.0.0.1 took longer than 1.5 seconds"
    assert time.monotonic() - began < 2.5
    assert len(model.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_three_times(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report], status: int
) -> None:
    """Three tries, with the pause the server asks for cut to the bound; then the next paragraph."""
    model.does(lambda handler: model.send(handler, status, b"", ("Retry-After", "86400")))
    assert reason(extractor, report(TEXT)) == f"127.0.0.1 answered with status {status}"
    assert len(model.asked) == 3


def test_an_answer_at_the_second_try_counts(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report], said: Callable[..., Any]
) -> None:
    """A server that was busy once loses nothing."""
    one = said(TEXT, "Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department", cue="sold")

    def busy(handler: BaseHTTPRequestHandler) -> None:
        model.replies = []
        model.says(one)
        model.send(handler, 503, b"")

    model.does(busy)
    heard = extractor(report(TEXT), ())
    assert (len(heard.claims), heard.unanswered, len(model.asked)) == (1, 0, 2)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null, "refusal": "no"}}]}',
        b'{"choices": [{"message": {"content": {"claims": []}}}]}',
        b"[" * 100_000,
        b'{"error": "sesame-81"}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_chat_completion_is_no_answer(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report], body: bytes
) -> None:
    """Any other body with status 200 is one sentence, which repeats nothing of it."""
    model.does(lambda handler: model.send(handler, 200, body))
    assert reason(extractor, report(TEXT)) == "127.0.0.1 gave no chat completion"


def test_a_model_that_stopped_answering_is_not_asked_on(
    model: Any, settings: Settings, report: Callable[..., Report]
) -> None:
    """After three silent paragraphs the rest waits for the next run; another report tries one."""
    model.does(lambda handler: model.send(handler, 400, b""))
    text = "\n\n".join(TEXT.replace("Lumen", f"Lumen{n}") for n in range(8))
    extractor = ModelExtractor(settings, QUICK, both=False)
    first = extractor(report(text), ())
    second = extractor(report(text), ())
    assert (first.asked, first.unanswered) == (3, 8)
    assert (second.asked, second.unanswered) == (1, 8)


@pytest.mark.parametrize(("status", "named"), [(401, "_KEY"), (403, "_KEY"), (404, "_MODEL")])
def test_a_wrong_setting_stops_the_run(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report], status: int, named: str
) -> None:
    """A key or a model that the endpoint does not know is said once, by the variable's name."""
    model.does(lambda handler: model.send(handler, status, b""))
    with pytest.raises(BadSetting, match=f"SURVEILGRAPH_LLM{named}") as caught:
        extractor(report(TEXT), ())
    assert "sesame" not in str(caught.value)


def test_a_redirect_is_not_followed(
    model: Any, extractor: ModelExtractor, report: Callable[..., Report]
) -> None:
    """The report and the key go to the host that was named, and nowhere else."""
    model.does(lambda handler: model.send(handler, 307, b"", ("Location", f"{model.url}/x")))
    with pytest.raises(BadSetting, match="SURVEILGRAPH_LLM_URL"):
        extractor(report(TEXT), ())
    assert len(model.asked) == 1


def test_nobody_listening_is_one_sentence(
    settings: Settings, report: Callable[..., Report]
) -> None:
    """No connection: three tries, then a reason without the key."""
    gone = replace(settings, url="http://127.0.0.1:9/v1")
    why = reason(ModelExtractor(gone, QUICK, both=False), report(TEXT))
    assert why == "127.0.0.1 broke off (ConnectionRefusedError)"


def test_what_is_sent(model: Any, extractor: ModelExtractor, report: Callable[..., Report]) -> None:
    """The base address with /chat/completions, the key as bearer, a JSON schema, temperature 0."""
    extractor(report(TEXT), ())
    (headers,), (body,) = model.headers, model.asked
    assert headers["path"] == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer sesame-81"
    assert (body["model"], body["temperature"]) == ("replay-1", 0)
    form = body["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["properties"]["claims"]["items"]["additionalProperties"] is False
    assert "sesame-81" not in str(body)


def test_the_key_is_kept_nowhere(
    model: Any, settings: Settings, report: Any, said: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in the cache, a claim, the account, a log or a repr."""
    one = said(TEXT, "Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department", cue="sold")
    model.says(one)
    caplog.set_level(0)
    heard = ModelExtractor(settings, QUICK, both=False)(report(TEXT), ())
    kept = b"".join(path.read_bytes() for path in settings.cache_dir.rglob("*") if path.is_file())
    assert b"Norrvik" in kept
    assert "sesame" not in f"{kept!r}{heard!r}{settings!r}{caplog.text}"


def test_answers_are_kept_by_document_model_and_prompt(
    model: Any, settings: Settings, report: Callable[..., Report]
) -> None:
    """The same paragraph in another document, or another model, is asked anew."""
    small, large = (
        ModelExtractor(replace(settings, model=name), QUICK, both=False) for name in ("s", "l")
    )
    for extractor, text in [(small, TEXT), (small, TEXT), (large, TEXT), (small, f"{TEXT}\n")]:
        extractor(report(text), ())
    assert [body["model"] for body in model.asked] == ["s", "l", "s"]


def test_a_spoilt_cache_is_asked_again(
    settings: Settings, extractor: ModelExtractor, report: Callable[..., Report]
) -> None:
    """A kept answer that is cut short, or is no answer, counts as not there; no draft is left."""
    extractor(report(TEXT), ())
    (kept,) = (path for path in settings.cache_dir.rglob("*") if path.is_file())
    for spoilt in (b"", kept.read_bytes()[:-3], b'{"answer": 7}', b"\xff"):
        kept.write_bytes(spoilt)
        assert extractor(report(TEXT), ()).asked == 1
    assert [path for path in Path(settings.cache_dir).rglob("*") if path.is_file()] == [kept]
    assert kept.stat().st_mode & 0o077 == 0
