"""Which Neo4j this is, pinned. The package list pins Java, `jars.lock` pins the jars."""

NEO4J = "2026.08.1"
BROWSER = "5.24.0"
CYTOSCAPE = "3.33.1"
HTMX = "2.0.10"
JAVA_AT_LEAST = 21

ROOTS = (
    f"org.neo4j:neo4j:{NEO4J}",
    f"org.neo4j.app:neo4j-server:{NEO4J}",
    f"org.neo4j.client:neo4j-browser:{BROWSER}",
    # what the page for researchers loads, so that it comes by the same lock
    f"org.webjars.npm:cytoscape:{CYTOSCAPE}",
    f"org.webjars.npm:htmx.org:{HTMX}",
)
"""What is asked of Maven; everything else in `jars.lock` follows from these."""


def order(version: str) -> tuple[int, ...]:
    """A version as numbers, so that versions can be compared; () where it is not one.

    >>> order("2026.08.1") < order("2026.10.0")
    True
    >>> order("unknown")
    ()
    """
    parts = version.strip().split(".")
    return tuple(int(part) for part in parts) if all(map(str.isdecimal, parts)) else ()
