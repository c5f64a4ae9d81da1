"""Long answers: so many at once, each taken in a bounded time, and every place given back."""

from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from api import pacing
from api.pacing import Places
from api.problems import RefusedRequest

SCOPE = {"type": "http", "asgi": {"spec_version": "2.3"}}


async def waits() -> dict[str, Any]:
    """Somebody who says nothing, and stays."""
    await anyio.sleep_forever()
    raise AssertionError


async def hangs_up() -> dict[str, Any]:
    """Somebody who has gone."""
    return {"type": "http.disconnect"}


def pieces(number: int) -> Iterator[bytes]:
    """So many pieces of a thousand bytes each."""
    for _ in range(number):
        yield b"x" * 1000


def taken(places: Places, number: int, receive: Any, seconds: float) -> tuple[int, list[str]]:
    """How many bytes of such an answer arrive where each piece takes so long, and what was done."""
    got, gone = 0, list[str]()

    async def send(message: Any) -> None:
        nonlocal got
        await anyio.sleep(seconds if message.get("body") else 0)
        got += len(message.get("body", b""))

    async def asked() -> None:
        with places.taken():
            answer = places.answer(
                pieces(number), media_type="text/plain", gone=lambda: gone.append("gone")
            )
        await answer(SCOPE, receive, send)

    anyio.run(asked)
    return got, gone


def is_free(places: Places) -> bool:
    """Whether a place is to be had."""
    return places._free._value == 1


def test_a_place_that_is_taken_is_refused_until_it_is_left() -> None:
    """Whoever fails before there is an answer gives it back, and so does the answer at its end."""
    places = Places("tables", 1)
    with pytest.raises(LookupError), places.taken():
        {}["no such key"]
    assert is_free(places)
    with places.taken():
        answer = places.answer(pieces(1), media_type="text/plain")
    with pytest.raises(RefusedRequest) as busy:
        places.taken().__enter__()
    assert str(busy.value) == "1 tables are under way: that is as many as there may be."
    assert busy.value.headers == {"Retry-After": "10"}

    async def send(_message: Any) -> None:
        pass

    anyio.run(answer, SCOPE, waits, send)
    assert is_free(places)


def test_who_takes_too_long_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that nobody takes ends without its end, and its place is free."""
    monkeypatch.setattr(pacing, "SECONDS", 0.05)
    places = Places("tables", 1)
    assert taken(places, 3, waits, 600) == (0, ["gone"])
    assert is_free(places)


def test_what_is_taken_buys_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A steady reader of a long answer gets all of it, however long that takes in all."""
    monkeypatch.setattr(pacing, "SECONDS", 0.5)
    monkeypatch.setattr(pacing, "BYTES_A_SECOND", 1000)
    assert taken(Places("tables", 1), 5, waits, 0.2) == (5000, ["gone"])


def test_who_hangs_up_leaves_the_place() -> None:
    """A reader who is gone takes nothing more, and the place is free at once."""
    places = Places("tables", 1)
    assert taken(places, 3, hangs_up, 600) == (0, ["gone"])
    assert is_free(places)
