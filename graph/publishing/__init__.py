"""Going out: a part of the graph is written as files once a person has read what is in it."""

from graph.publishing.outgoing import Checked, Published, publish
from graph.publishing.unread import Bar, Reading, Tally, unsettled

__all__ = [
    "Bar",
    "Checked",
    "Published",
    "Reading",
    "Tally",
    "publish",
    "unsettled",
]
