"""Documents read by the machines of a Dask cluster: the same function, and the same claims.

Needs the extra `dask`. A document goes there with its bytes and comes back with its claims; nothing
is kept there, and nobody reads unless what is installed there gives the claims that this one would.
"""

import logging
import re
import threading
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from graph import BadSetting, ClusterUnavailable, SurveilgraphError
from graph.extras import installing
from ingest.documents.bounds import BOUNDS, MEBI
from ingest.documents.draft import Unfit
from ingest.documents.files import contents
from ingest.documents.kept import Kept
from ingest.documents.sent import Sent
from ingest.extracted import Extracted
from ingest.fingerprint import difference, fingerprint
from ingest.pipeline import Given, extract_file, lost, name_of
from ingest.sources import Unread

if TYPE_CHECKING:
    from distributed import Client, Future

Each = Callable[[Iterable[Given]], Generator[Extracted, None, None]]

_ADDRESS = re.compile(r"(?:tcp|tls)://\S+:\d+")
_WAITING = 2  # documents for each thread there that are handed out and not yet taken back
_BYTES = 256 * MEBI  # of those documents together, but for the last of them
_ONE = threading.Lock()


@contextmanager
def cluster(address: str, *, seconds: float = 10) -> Iterator[Each]:
    """A function that has documents read there, and gives what they say in the order given.

    Raises BadSetting for what is no address, without the extra, and where a machine has another
    version; ClusterUnavailable where nobody answers within `seconds`, or nobody works.
    """
    if not _ADDRESS.fullmatch(address):
        raise BadSetting(f"{address} is no scheduler's address, such as tcp://10.0.0.5:8786.")
    with _client(address, seconds) as client:
        _agreed(client, address)
        yield partial(_each, client, address)


@contextmanager
def _client(address: str, seconds: float) -> Iterator["Client"]:
    try:
        import dask  # noqa: PLC0415  an extra: few have a cluster
        from distributed import Client  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(f"Reading on a cluster needs Dask: {installing('dask')}.") from error
    # What they log of a lost connection, or of a call that Ctrl-C cut off before it was sent, is
    # said by the one sentence that ends the program.
    for name in ("distributed", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # A document is sent as part of the call, so that it is not lost with a machine that dies.
    large = {"distributed.admin.large-graph-warning-threshold": f"{2 * BOUNDS.file_bytes}B"}
    with dask.config.set(large):
        try:
            client = Client(address, timeout=seconds, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterUnavailable(f"No scheduler answers at {address} ({error}).") from error
        with client:
            yield client


def _agreed(client: "Client", address: str) -> None:
    """Raises unless somebody works there, and everybody who does would give our claims."""
    theirs: dict[str, Any] = client.run(fingerprint, on_error="return")
    if not theirs:
        raise ClusterUnavailable(
            f"The scheduler at {address} has no workers; start one with: dask worker {address}"
        )
    for worker, found in sorted(theirs.items()):
        if not isinstance(found, Mapping):
            raise BadSetting(
                f"The worker {worker} has no surveilgraph like this one ({_told(found)}); "
                "install the same there."
            )
        _same(fingerprint(), found, worker)


def _same(ours: Mapping[str, str], theirs: Mapping[str, str], worker: str) -> None:
    if other := difference(ours, theirs):
        raise BadSetting(f"On the worker {worker} {other}; its claims might differ: make it equal.")


def read_there(given: Given, expected: Mapping[str, str]) -> Extracted:
    """What a worker does: one document at a time, however many threads it was given.

    Raises BadSetting where this machine is not as expected: it came after all had been asked.
    """
    from distributed import get_worker  # noqa: PLC0415

    _same(expected, fingerprint(), get_worker().address)
    with _ONE:
        return extract_file(given)


def with_bytes(given: Given) -> Given:
    """The document as it can be sent; one that cannot be opened here says why instead."""
    if isinstance(given, Unread | Sent):
        return given
    path = given.path if isinstance(given, Kept) else given
    try:
        return Sent(given=given, data=contents(path, BOUNDS))
    except Unfit as error:
        name = name_of(given)
        return Unread(name, f"{name} cannot be read: {error}.")


def _each(
    client: "Client", address: str, given: Iterable[Given]
) -> Generator[Extracted, None, None]:
    waiting: deque[tuple[Given, Future | None]] = deque()
    sizes: deque[int] = deque()
    rest = iter(given)
    try:
        while True:
            for one in islice(rest, _room(client, address, sizes)):
                waiting.append((_named(one), _begun(client, one)))
                sizes.append(len(one.data) if isinstance(one, Sent) else 0)
                if sum(sizes) >= _BYTES:
                    break
            if not waiting:
                return
            sizes.popleft()
            yield _result(*waiting.popleft(), address)
    finally:
        client.cancel([future for _, future in waiting if future], force=True)


def _room(client: "Client", address: str, sizes: Collection[int]) -> int:
    """How many more may be sent; machines come and go."""
    if sum(sizes) >= _BYTES:
        return 0
    try:
        threads: int = sum(client.nthreads().values())
    except OSError as error:
        raise _gone(address) from error
    return max(_WAITING * max(1, threads) - len(sizes), 0)


def _gone(address: str) -> ClusterUnavailable:
    return ClusterUnavailable(f"The scheduler at {address} went away; run the same again.")


def _named(one: Given) -> Given:
    """What to call a document once its bytes are sent."""
    return one.given if isinstance(one, Sent) else one


def _begun(client: "Client", one: Given) -> "Future | None":
    if isinstance(one, Unread):
        return None
    # Not pure: a call with the same bytes under the same name may be somebody else's.
    return client.submit(read_there, one, dict(fingerprint()), pure=False)


def _result(given: Given, future: "Future | None", address: str) -> Extracted:
    from distributed import KilledWorker  # noqa: PLC0415

    if future is None:
        return extract_file(given)
    problem = future.exception()
    if future.cancelled():
        raise _gone(address)
    if problem is None:
        done: Extracted = future.result()
        return done
    if isinstance(problem, SurveilgraphError):
        raise problem
    if isinstance(problem, KilledWorker):
        return lost(given, "each worker that had it died over it; try it again by itself")
    return lost(given, f"the program failed on it ({_told(problem)}); --jobs 1 shows where")


def _told(problem: object) -> str:
    # What cannot be sent as it is comes as a plain Exception that spells it.
    kind = "" if type(problem) is Exception else f"{type(problem).__name__}: "
    return f"{kind}{problem}"[:200]
