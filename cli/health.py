"""`surveilgraph health`: asks a running API whether its database answers. For healthchecks."""

from typing import Annotated
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer

from cli.exits import UNAVAILABLE
from cli.terminal import err, out
from graph import BadQuestion


def health(
    address: Annotated[str, typer.Argument(help="Address of the API.")] = "http://127.0.0.1:8000",
) -> None:
    """Exit with 0 when the API at ADDRESS is ready, with 3 when it is not."""
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
