"""One paragraph to a model and its words back, with a few tries within one deadline."""

import json
import time
from collections.abc import Callable
from typing import Any

from graph import BadSetting
from ingest.llm.exchange import Answer, post
from ingest.llm.heard import Unanswered
from ingest.llm.settings import KEY, MODEL, URL, Bounds, Settings

_OK = 200
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_KEY = frozenset({401, 403})
_PLACE = frozenset({301, 302, 303, 307, 308, 404, 405})


class Client:
    """Asks the endpoint of the settings. `sleep` waits between two tries."""

    def __init__(
        self, settings: Settings, bounds: Bounds, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._settings = settings
        self._bounds = bounds
        self._sleep = sleep

    def ask(self, body: dict[str, Any]) -> str:
        """What the model says to `body`, as it says it.

        Raises Unanswered when it says nothing within the bounds, and BadSetting when the endpoint
        is not there or wants another key: then no paragraph would be answered.
        """
        until = time.monotonic() + self._bounds.seconds
        sent = json.dumps(body).encode("ascii")
        pause = self._bounds.pause
        reason = ""
        for number in range(self._bounds.tries):
            left = until - time.monotonic()
            if number and left <= pause:
                break
            if number:
                self._sleep(pause)
                left -= pause
            wait: float | None = None
            try:
                answer = post(self._settings, sent, seconds=left, most=self._bounds.answer_bytes)
            except TimeoutError:
                host = self._settings.parts.hostname
                raise Unanswered(
                    f"{host} took longer than {self._bounds.seconds:g} seconds"
                ) from None
            except ConnectionError as broken:
                reason = str(broken)
            else:
                if answer.status not in _AGAIN:
                    return self._content(answer)
                reason, wait = self._status(answer), answer.wait
            pause = min(wait if wait is not None else pause * 2, self._bounds.longest_pause)
        raise Unanswered(reason)

    def _status(self, answer: Answer) -> str:
        return f"{self._settings.parts.hostname} answered with status {answer.status}"

    def _content(self, answer: Answer) -> str:
        if answer.status in _KEY:
            raise BadSetting(f"{self._status(answer)}: {KEY} is missing or not the right one.")
        if answer.status in _PLACE:
            raise BadSetting(f"{self._status(answer)}: {URL} or {MODEL} names nothing there.")
        if answer.status != _OK:
            raise Unanswered(self._status(answer))
        try:
            content = json.loads(answer.body)["choices"][0]["message"]["content"]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            content = None
        if not isinstance(content, str):
            raise Unanswered(f"{self._settings.parts.hostname} gave no chat completion")
        return content
