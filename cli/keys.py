"""`surveilgraph keys`: who may write over HTTP, or read where reading takes a key."""

import os
from typing import Annotated

import typer

from api import HttpSettings, KeyRing, Scope
from cli.exits import PARTLY
from cli.terminal import err, out, safe

app = typer.Typer(help="API keys: who may read, write or administer over HTTP.")

Name = Annotated[str, typer.Argument(help="Whose key it is; each person and program has its own.")]


@app.command("add")
def add(
    name: Name,
    *,
    scope: Annotated[
        Scope, typer.Option(help="What it may do: read, write too, or administer too.")
    ] = Scope.READ,
    per_minute: Annotated[
        int, typer.Option(help="How many requests a minute it may make.", min=1)
    ] = 600,
) -> None:
    """Make a key and print its secret, once: only a hash of it is kept."""
    out.print(_ring().add(name, scope, per_minute), markup=False)
    err.print(f"Keep it safe: nobody can show it again. Kept as a hash in {_ring().path}.")


@app.command("list")
def list_() -> None:
    """List the keys, without their secrets; exits with 1 when there is none."""
    keys = _ring().keys()
    for key in keys:
        line = f"{key.scope:<5}  {key.per_minute:>5} a minute  since {key.made}  {safe(key.name)}"
        out.print(line, markup=False)
    if not keys:
        err.print(f"There are no keys in {_ring().path}.", markup=False)
        raise typer.Exit(PARTLY)


@app.command("revoke")
def revoke(name: Name) -> None:
    """Make a key void, at once, also for a service that is running."""
    if not _ring().revoke(name):
        err.print(f"No key is called {safe(name)!r}.", markup=False)
        raise typer.Exit(PARTLY)
    out.print("revoked")


def _ring() -> KeyRing:
    return KeyRing(HttpSettings.from_env(os.environ).keys_file)
