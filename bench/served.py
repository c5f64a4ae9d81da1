"""One request from end to end: our service, Neo4j's own HTTP query API, and a search by igraph."""

import base64
import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import igraph
import numpy as np
import uvicorn

from api import create_app
from api.settings import HttpSettings
from graph import Store
from graph.queries import load
from graph.walk.arrays import Network

Ask = Callable[[dict[str, str]], bytes]


@contextmanager
def served(store: Store) -> Iterator[Ask]:
    """Asks a running service for paths, over one connection that stays open."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        app = create_app(store, HttpSettings())
        config = uvicorn.Config(app, access_log=False, log_level="error", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.05)
        there = http.client.HTTPConnection("127.0.0.1", sock.getsockname()[1])

        def ask(question: dict[str, str]) -> bytes:
            there.request("GET", f"/v1/paths?{urlencode(question)}")
            answer = there.getresponse()
            body = answer.read()
            if answer.status != http.HTTPStatus.OK:
                raise RuntimeError(body.decode())
            return body

        try:
            yield ask
        finally:
            there.close()
            server.should_exit = True
            thread.join()


def by_query_api(address: str, user: str, password: str) -> Callable[[list[dict[str, str]]], bytes]:
    """Asks Neo4j's HTTP query API for the bare rows of an answer."""
    host, port = address.removeprefix("http://").split(":")
    there = http.client.HTTPConnection(host, int(port))
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}

    def ask(rows: list[dict[str, str]]) -> bytes:
        statement = load("bench/read_bare_evidence").text
        body = json.dumps({"statement": statement, "parameters": {"rows": rows}})
        there.request("POST", "/db/neo4j/query/v2", body, headers)
        return there.getresponse().read()

    return ask


def searched_by_igraph(network: Network) -> Callable[[int], object]:
    """A full breadth-first search from one entity, over the steps that a path may take."""
    tails = np.repeat(np.arange(network.nodes), np.diff(network.out.offset))
    steps = np.stack([tails, network.out.node], axis=1)
    graph = igraph.Graph(n=network.nodes, edges=steps, directed=True)
    return graph.bfs
