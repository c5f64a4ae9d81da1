"""The saved queries of Neo4j Browser: `cypher/browser/`, each a question with its Cypher."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_FOLDER = "browser"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """One question, what to know before asking it, and the Cypher that answers it."""

    name: str
    question: str
    note: str
    cypher: str


@cache
def saved_queries() -> tuple[SavedQuery, ...]:
    """Every saved query, in the order of their numbers.

    >>> saved_queries()[0].question
    'Which vendors reach the security apparatus, and how?'
    """
    folder = files("cypher").joinpath(_FOLDER)
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".cypher"))
    return tuple(
        parse(name.removesuffix(".cypher"), folder.joinpath(name).read_text("utf-8"))
        for name in found
    )


def parse(name: str, text: str) -> SavedQuery:
    """A saved query from its file: the first comment line asks, the others explain."""
    lines = text.strip().splitlines()
    comments = [line.removeprefix("//").strip() for line in lines if line.startswith("//")]
    cypher = "\n".join(line for line in lines if not line.startswith("//"))
    question = comments[0].removeprefix(f"{name}:").strip()
    return SavedQuery(name=name, question=question, note=" ".join(comments[1:]), cypher=cypher)
