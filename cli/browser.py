"""`surveilgraph browser`: how Neo4j Browser, or another tool on the same graph, is to look."""

from pathlib import Path
from typing import Annotated

import typer

from cli.exits import PARTLY
from cli.terminal import err, out
from graph.local import browser_files


def browser(
    *,
    output: Annotated[Path, typer.Option("--output", help="Folder to write to.", file_okay=False)],
) -> None:
    """Write the colours, the guide and the saved queries of Neo4j Browser as files.

    The Neo4j that surveilgraph starts shows them by itself. For another one: drop style.grass and
    the .cypher files onto Neo4j Browser's page, import bloom.json in Bloom, or open the queries
    in any tool that runs Cypher.

    Example: surveilgraph browser --output for-the-newsroom
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        written = 0
        for name, text in browser_files().items():
            place = output / name
            place.parent.mkdir(exist_ok=True)
            place.write_text(text, "utf-8")
            written += 1
    except OSError as error:
        err.print(f"surveilgraph: {output} cannot be written: {error.strerror}.", markup=False)
        raise typer.Exit(PARTLY) from None
    out.print(f"{written} files in {output}", markup=False)
