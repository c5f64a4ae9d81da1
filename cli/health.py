"""`surveilgraph health`: asks a running API whether its database answers. For healthchecks."""

import os
from ipaddress import ip_address
from typing import Annotated
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer

from cli.exits import UNAVAILABLE
from cli.terminal import err, out
from graph import BadQuestion, Settings


def health(
    address: Annotated[
        str | None,
        typer.Argument(
            help="Address of the API.",
            show_default="by SURVEILGRAPH_HOST and SURVEILGRAPH_PORT, or http://127.0.0.1:8000",
        ),
    ] = None,
) -> None:
    """Exit with 0 when the API at ADDRESS is ready, with 3 when it is not."""
    if address is None:
        address = served_at(Settings.from_env(os.environ))
    if urlsplit(address).scheme not in {"http", "https"}:
        raise BadQuestion("ADDRESS", f"{address!r} is not an address that begins with http://.")
    try:
        with urlopen(f"{address.rstrip('/')}/health/ready", timeout=5):  # noqa: S310 (checked)
            out.print("ready")
    except HTTPError as answer:
        err.print(f"not ready: the API answers {answer.code}; its database does not answer.")
        raise typer.Exit(UNAVAILABLE) from answer
    except (URLError, OSError) as reason:
        err.print(f"not ready: nothing answers at {address} ({reason}).", markup=False)
        raise typer.Exit(UNAVAILABLE) from reason


def served_at(settings: Settings) -> str:
    """The address at which this machine reaches the API that these settings serve.

    Raises BadQuestion where its port was any free one.

    >>> served_at(Settings(host="0.0.0.0", port=8123)), served_at(Settings(host="::1"))
    ('http://127.0.0.1:8123', 'http://[::1]:8000')
    """
    if not settings.port:
        raise BadQuestion("ADDRESS", "SURVEILGRAPH_PORT is 0, any free port: name the ADDRESS.")
    host = _reached(settings.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def _reached(host: str) -> str:
    try:
        listens = ip_address(host)
    except ValueError:
        return host
    if not listens.is_unspecified:
        return host
    return "127.0.0.1" if listens.version == 4 else "::1"  # noqa: PLR2004
