"""Which part of the graph is exported: around a set, a path answer, one source, a saved query."""

from dataclasses import dataclass, replace

from graph.errors import BadQuestion, UnknownReport
from graph.exporting.tables import Excerpt
from graph.parties import MOST_REFERENCES
from graph.paths import Asking, paths_between
from graph.saved import SavedQuery, saved_queries
from graph.sentences import question_sentence
from graph.store import finding
from graph.store.drawn import drawn
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.subgraph import drawn_around

Choice = tuple[Excerpt, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Everything within `hops` links of these references: ids, names or aliases."""

    references: tuple[str, ...]
    hops: int = 2

    def __post_init__(self) -> None:
        if not 1 <= len(self.references) <= MOST_REFERENCES:
            raise BadQuestion("around", f"around takes 1 to {MOST_REFERENCES} entities.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The paths that answer a question, and nothing beside them."""

    asking: Asking

    def __post_init__(self) -> None:
        if self.asking.wanted.filters.as_known_on:
            raise BadQuestion(
                "as_known_on",
                "An export is of the graph as it is now: leave as_known_on out, or take the "
                "answer itself from /v1/paths.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A whole source: all claims of one report, whom they are about, and the links they make.

    `report` is its id, or its title where no other has it.
    """

    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a saved query of Neo4j Browser draws; `name` is one of `saved_names()`."""

    name: str


Portion = Around | Between | Said | Saved


def chosen(store: Store, part: Portion) -> Choice:
    """The part as ids, of one state of the graph, and in words what was asked for.

    Raises `UnknownEntity`, `AmbiguousEntity`, `UnknownReport`, and `BadQuestion` out of bounds.
    """
    if isinstance(part, Between):
        return _between(store, part.asking)

    def work(tx: Transaction) -> Choice:
        match part:
            case Around():
                return _around(tx, part)
            case Said():
                return _said(tx, part.report)
            case Saved():
                return _saved(tx, part.name)

    state, (excerpt, asked) = store.read_whole(work)
    return replace(excerpt, state=state), asked


def saved_names() -> tuple[str, ...]:
    """The names of the saved queries that draw a part of the graph; others answer with tables.

    >>> "what_a_report_added" in saved_names(), "read_the_proof" in saved_names()
    (True, False)
    """
    return tuple(_drawing())


def _around(tx: Transaction, part: Around) -> Choice:
    found = [finding.resolve(tx, reference) for reference in part.references]
    near = drawn_around(tx, [one.id for one in found], part.hops)
    links = frozenset(key for *_, key in near.edges(keys=True))
    names = ", ".join(f"{one.name} ({one.id})" for one in found)
    hops = "1 link" if part.hops == 1 else f"{part.hops} links"
    return Excerpt(nodes=frozenset(near), links=links), f"within {hops} of {names}"


def _between(store: Store, asking: Asking) -> Choice:
    wanted = asking.wanted
    answer = paths_between(
        store,
        wanted.source,
        wanted.target,
        max_hops=asking.max_hops,
        limit=asking.limit,
        filters=wanted.filters,
    )
    hops = [hop for path in answer.paths for hop in path.hops]
    nodes = {end.id for hop in hops for end in (hop.start, hop.end)}
    excerpt = Excerpt(
        nodes=frozenset(nodes),
        links=frozenset(hop.link.id for hop in hops),
        state=answer.pinned.state if answer.pinned else None,
    )
    return excerpt, question_sentence(answer)


def _said(tx: Transaction, reference: str) -> Choice:
    report, title = _report(tx, reference)
    row = tx.one("export_said", report=report)
    excerpt = Excerpt(
        nodes=frozenset(row["nodes"] if row else ()),
        links=frozenset(),
        claims=frozenset(row["claims"] if row else ()),
        reports=frozenset([report]),
    )
    return excerpt, f"all that is said in {title} ({report})"


def _report(tx: Transaction, reference: str) -> tuple[str, str]:
    ids = [reference, *(row["id"] for row in tx.all("find_reports", title=reference, limit=2))]
    found = [row["fields"] for row in tx.all("export_reports_of", ids=ids)]
    if not found:
        raise UnknownReport(f"No report has the id or the title {reference!r}.")
    if len(found) > 1:
        raise BadQuestion("report", f"Several reports are called {reference!r}: give an id.")
    return found[0]["id"], found[0]["title"]


def _saved(tx: Transaction, name: str) -> Choice:
    queries = _drawing()
    if name not in queries:
        said = f"No saved query {name!r} draws a part: take one of {', '.join(queries)}."
        raise BadQuestion("saved", said)
    found = drawn(tx.rows(f"browser/{queries[name].name}"))
    excerpt = Excerpt(
        nodes=frozenset(found.nodes.get("Entity", ())),
        links=frozenset(found.links),
        claims=frozenset(found.nodes.get("Claim", ())),
        reports=frozenset(found.nodes.get("Report", ())),
    )
    return excerpt, queries[name].question


def _drawing() -> dict[str, SavedQuery]:
    every = {query.name.partition("_")[2]: query for query in saved_queries()}
    return {name: query for name, query in every.items() if "RETURN path" in query.cypher}
