"""Values to try each query parameter with, where no recorded call has one that was answered.

Each is sent by the tests to every call that has the parameter, beside what that call needs, and
answered: they speak of the report of the recorded examples.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

CASE = "tried"
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A value of a parameter, in words, and what has to stand beside it."""

    value: str
    summary: str
    beside: Mapping[str, str] = field(default_factory=dict)


def _said(value: str, summary: str, **beside: str) -> Sample:
    return Sample(value=value, summary=summary, beside=beside)


# By parameter; and by operation and parameter, where a call means something else by it.
SAMPLES = {
    "as_of": _said("2012", "All links held in that year"),
    # What the graph knew on a day gone by is another thing in each graph.
    "as_known_on": _said("2099-12-31", "At the end of a day: of one to come, all that is known"),
    "during": _said("2012..2018", "All links held at one time within these years"),
    "unknown_dates": _said("strict", "No link without a date", as_of="2012"),
    "min_confidence": _said("0.7", "No link that is less sure"),
    "min_sources": _said("2", "No link on the word of one source alone"),
    "status": _said("alleged", "Links that nobody states as a fact"),
    "link": _said("SUPPLIED_TO", "Sales alone"),
    "not_link": _said("LINKED_TO", "Without links that only say that there is one"),
    "via": _said("kind:Buyer", "Through somebody who took delivery"),
    "avoid": _said("Ostmere University", "Past one entity"),
    "hubs": _said("include", "Also through what connects everything"),
    "direction": _said("any", "Along links and against them"),
    "max_hops": _said("3", "Short paths alone"),
    "limit": _said("5", "The first five"),
    "offset": _said("5", "What comes after the first five"),
    "state": _said("2099-12-31T23:59:59Z/5f", "A stamp, as a `citation` has it"),
    "to": _said("security-apparatus", "Any police, intelligence, military or interior body"),
    "hops": _said("2", "Two links far", of="Ostmere University"),
    "parted": _said("communities", "Parts that are denser inside than to the outside"),
    "find_paths.format": _said("md", "Sentences with footnotes"),
    "find_paths.path": _said("1", "The strongest alone"),
    "find_exposure.format": _said("csv", "The whole table"),
    "find_exposure.paths": _said("true", "A table with the best paths", format="csv"),
    "compare_dates.unknown_dates": _said("strict", "No link without a date"),
    "ask_what_if.turn": _said("remove", "The control is thought away"),
    "list_reports.format": _said("bibtex", "For a reference manager"),
    "read_report.format": _said("csl", "For a reference manager"),
    "export_graph.zip": _said("true", "With its manifest beside it"),
    "export_graph.from": _said("Quillmark Optics", "The paths of one maker"),
    "export_graph.report": _said("A ledger of lenses", "What one report says"),
    "export_graph.saved": _said("who_reaches_the_apparatus", "What a saved query draws"),
    "suggest_entity.cursor": _said("1", "What comes after the first"),
    "reconcile.extend": _said(
        '{"ids": ["org-ostmere-university-659a54a832"], "properties": [{"id": "PART_OF"}]}',
        "What is known of one entity",
    ),
}
_PATHS = {"from": "Quillmark Optics", "to": "security-apparatus"}
# An export is of one part: these are what the others narrow, or stand alone.
_BASES: Mapping[str, Mapping[str, str]] = {
    "find_paths": _PATHS,
    "export_graph": _PATHS,
    "export_graph.zip": _NOTHING,
    "export_graph.report": _NOTHING,
    "export_graph.saved": _NOTHING,
    "reconcile.extend": _NOTHING,
}
# Parameters that are documented to be refused, with why.
REFUSED = {
    "export_graph.as_known_on": "An export is of the graph as it is now: it says where else to ask."
}


def sample_of(operation: str, name: str) -> Sample | None:
    """The value to try a parameter of an operation with; None where there is none."""
    own = f"{operation}.{name}"
    return None if own in REFUSED else SAMPLES.get(own) or SAMPLES.get(name)


def base_of(operation: str, name: str, recorded: Mapping[str, str]) -> Mapping[str, str]:
    """What a call is asked with besides a sample: as a `recorded` one, if nothing else is said."""
    return _BASES.get(f"{operation}.{name}", _BASES.get(operation, recorded))
