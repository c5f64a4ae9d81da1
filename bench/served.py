"""A running service asked over connections that stay open, and Neo4j's own HTTP query API."""

import base64
import json
import threading
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager
from http import HTTPStatus
from urllib.parse import urlencode

import igraph
import numpy as np
import uvicorn

from api import create_app
from api.kept import Kept
from api.rehearsing import rehearse
from api.serve import listening
from api.settings import HttpSettings
from bench.line import Line
from graph import Store
from graph.queries import load
from graph.walk.arrays import Network

Ask = Callable[..., bytes]
PATHS = "/v1/paths"


@contextmanager
def served(store: Store) -> Iterator[Ask]:
    """Asks a running service that keeps no answer, over one connection that stays open.

    It has asked itself its first questions, which takes seconds of a large graph: whoever asks
    meanwhile waits for the interpreter they share.
    """
    with listening("127.0.0.1", 0) as sock:
        app = create_app(store, HttpSettings())
        app.state.kept = Kept(most_bytes=0)
        config = uvicorn.Config(app, access_log=False, log_level="error", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.05)
        rehearse(store, wait=True)
        asking = asker(sock.getsockname()[1])
        try:
            yield asking
        finally:
            server.should_exit = True
            thread.join()


def asker(port: int) -> Ask:
    """Asks the service at a port of this machine over one connection, made anew where it idled."""
    line = Line("127.0.0.1", port)

    def ask(question: dict[str, str], call: str = PATHS) -> bytes:
        status, body = line.get(f"{call}?{urlencode(question)}" if question else call)
        if status != HTTPStatus.OK:
            raise RuntimeError(body.decode())
        return body

    return ask


def rows_of(answer: bytes) -> list[dict[str, str]]:
    """The links of an answer on paths, each once, as a query of the bare rows asks for them."""
    hops = {
        hop["link_id"]: (hop["from"]["id"], hop["link"], hop["to"]["id"], hop["forward"])
        for path in json.loads(answer)["paths"]
        for hop in path["hops"]
    }
    return [
        {"source": one if on else other, "kind": kind, "target": other if on else one}
        for one, kind, other, on in hops.values()
    ]


def by_query_api(address: str, user: str, password: str) -> Callable[[list[dict[str, str]]], bytes]:
    """Asks Neo4j's HTTP query API for the bare rows of an answer."""
    host, port = address.removeprefix("http://").split(":")
    line = Line(host, int(port))
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}

    def ask(rows: list[dict[str, str]]) -> bytes:
        statement = load("bench/read_bare_evidence").text
        body = json.dumps({"statement": statement, "parameters": {"rows": rows}})
        return line.post("/db/neo4j/query/v2", headers, body.encode())[1]

    return ask


def searched_by_igraph(network: Network) -> Callable[[int], Sequence[Sized]]:
    """A breadth-first search from one entity to all it reaches, over the steps of paths.

    First come those that it reached.
    """
    tails = np.repeat(np.arange(network.nodes), np.diff(network.out.offset))
    steps = np.stack([tails, network.out.node], axis=1)
    graph = igraph.Graph(n=network.nodes, edges=steps, directed=True)
    return graph.bfs
