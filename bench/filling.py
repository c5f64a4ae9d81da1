"""How long answers take while the words of all links are being put on the disk beside the graph.

`python -m bench.filling 100000` asks a mixed load one after the other of a service in a process of
its own: of one that puts nothing there, and of one that does; and it fills one of which nobody
asks anything. `--turns` asks the last two more than once, in turn.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import cycle
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from threading import Thread

import numpy as np

from bench.apart import SPAWN, Prepare, service
from bench.asked import mixed_questions
from bench.figures import Figure, section, timed, told
from bench.imported import stated
from bench.served import asker
from bench.shapes import Shape, shape
from graph import Connection, Store
from graph.shelving import Shelving

_SLOW = 1.0
Asked = tuple[float, str]


def _filled(here: Pipe, store: Store) -> None:
    """The shelf is being filled; how many seconds that takes is told when it is over."""
    shelving = store.companion(Shelving)
    Thread(target=lambda: here.send(timed(shelving.wait)), daemon=True).start()


def _nothing(_store: Store) -> None:
    """Nobody puts anything on the shelf."""


def _asked(place: Connection, drawn: Shape, prepare: Prepare, filled: Pipe | None) -> list[Asked]:
    """What each question took: the mixed load once or, where it is told, until all is filled."""
    taken: list[Asked] = []
    questions = list(mixed_questions(drawn))
    with service(place, prepare, keeps=False) as (port, _):
        ask = asker(port)
        for call, question in cycle(questions):
            if filled.poll() if filled else len(taken) == len(questions):
                return taken
            taken.append((timed(partial(ask, question, call)), call))
    return taken


def _warmed(place: Connection, drawn: Shape) -> None:
    """Neo4j has planned each query and read the disk, however long the first ones wait for that."""
    with service(place, _nothing, keeps=False) as (port, _):
        ask = asker(port)
        for call, question in mixed_questions(drawn):
            with suppress(RuntimeError):  # the deadline of a question
                ask(question, call)


def _spelled(taken: Sequence[Asked]) -> str:
    seconds = np.array([one for one, _ in taken]) * 1e3
    parts = " / ".join(f"{one:.0f}" for one in np.percentile(seconds, [50, 95, 99, 100]))
    slow = Counter(call for one, call in taken if one > _SLOW)
    which = ", ".join(f"{number} `{call}`" for call, number in slow.most_common())
    over = f"over 1 s {slow.total()}{which and f' ({which})'}"
    return f"{parts} ms of {len(taken):,}, {over}, the slowest a `{max(taken)[1]}`"


def filling(place: Connection, drawn: Shape, turns: int) -> Iterator[Figure]:
    """Answers without any filling, then filling with and without questions."""
    _warmed(place, drawn)
    taken = _asked(place, drawn, _nothing, None)
    yield "mixed load, nothing being filled: p50 / p95 / p99 / max", _spelled(taken)
    for _ in range(turns):
        there, here = SPAWN.Pipe(duplex=False)
        with service(place, partial(_filled, here), keeps=False):
            here.close()  # so that nobody waits for a service that died
            yield "filled while nobody asks", f"{there.recv():.0f} s"
        there, here = SPAWN.Pipe(duplex=False)
        taken = _asked(place, drawn, partial(_filled, here), there)
        yield "filled while somebody asks all the time", f"{there.recv():.0f} s"
        yield "- mixed load meanwhile: p50 / p95 / p99 / max", _spelled(taken)


def figures(entities: int, folder: Path, turns: int) -> str:
    """One size, as Markdown."""
    drawn = shape(entities)
    with stated(drawn, folder) as place:
        found = told(filling(place, drawn, turns))
    return section(drawn.network.nodes, drawn.network.links, found)


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--keep", type=Path, help="a folder for the databases, to be used again")
    asked.add_argument("--turns", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.entities:
            folder = (given.keep or Path(scratch)) / str(size)
            print(figures(size, folder, given.turns), flush=True)


if __name__ == "__main__":
    main()
