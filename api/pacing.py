"""Answers that are long under way: how many at once, and how slowly they may be taken.

Each holds something until it is gone, a file on disk or a state of the graph in memory. So there
are few places for them, held until the last byte or until whoever asked has hung up, and who takes
an answer too slowly, or never, is cut off: it ends without its end, and is seen to be no whole one.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from threading import BoundedSemaphore

import anyio
from starlette.responses import StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from api import kinds
from api.problems import Refusal, RefusedRequest

# Until an answer is cut off, and what each byte that was taken of it adds to that.
SECONDS = 60.0
BYTES_A_SECOND = 1 << 18
RETRY_SECONDS = 10


class Places:
    """So many answers of a kind at once; `what` they are, for a refusal."""

    __slots__ = ("_free", "_most", "_what")

    def __init__(self, what: str, most: int) -> None:
        self._what = what
        self._most = most
        self._free = BoundedSemaphore(most)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """One of the places, for an `answer` made within; nobody has it where that fails.

        Raises RefusedRequest, of status 429, where all are taken.
        """
        if not self._free.acquire(blocking=False):
            detail = f"{self._most} {self._what} are under way: that is as many as there may be."
            raise RefusedRequest(
                Refusal(kind=kinds.TOO_MANY_REQUESTS, detail=detail),
                headers={"Retry-After": str(RETRY_SECONDS)},
            )
        with ExitStack() as undone:
            undone.callback(self._free.release)
            yield
            undone.pop_all()

    def answer(
        self,
        pieces: Iterable[bytes],
        *,
        media_type: str,
        headers: dict[str, str] | None = None,
        gone: Callable[[], None] = lambda: None,
    ) -> "Paced":
        """The answer that has a place which was `taken`; `gone` is done when it leaves that."""

        def ends() -> None:
            self._free.release()
            gone()

        return Paced(pieces, ends, media_type=media_type, headers=headers)


class Paced(StreamingResponse):
    """An answer in pieces that is cut off where it is taken too slowly."""

    def __init__(
        self,
        pieces: Iterable[bytes],
        ends: Callable[[], None],
        *,
        media_type: str,
        headers: dict[str, str] | None,
    ) -> None:
        super().__init__(pieces, media_type=media_type, headers=headers)
        self._ends = ends

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the pieces; whatever happens, the place is free afterwards."""
        patience = anyio.CancelScope(deadline=anyio.current_time() + SECONDS)

        async def send_on(message: Message) -> None:
            await send(message)
            patience.deadline += len(message.get("body", b"")) / BYTES_A_SECOND

        try:
            with patience:
                await super().__call__(scope, receive, send_on)
        finally:
            self._ends()
