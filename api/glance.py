"""The stamp of the state that the graph is in, read once for all who ask at the same time."""

import asyncio
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool


class Glance:
    """Looks at the state of the graph; whoever asks gets a look that began after they asked.

    While one look is under way, all who come meanwhile share the next one: so a crowd costs the
    database two looks at a time, however many they are.
    """

    __slots__ = ("_looking", "_next", "_read")

    def __init__(self, read: Callable[[], str | None]) -> None:
        self._read = read
        self._looking = asyncio.Lock()
        self._next: asyncio.Task[str | None] | None = None

    async def stamp(self) -> str | None:
        """The stamp as `Store.stamp`, of now or later; raises what that raises."""
        if self._next is None:
            self._next = asyncio.create_task(self._look())
        # One who hangs up must not take the look away from the others.
        return await asyncio.shield(self._next)

    async def _look(self) -> str | None:
        async with self._looking:
            self._next = None  # who comes from here on may not have a look that has begun
            return await run_in_threadpool(self._read)
