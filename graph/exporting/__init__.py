"""The graph as files: for data frames, for programs that draw, for another database.

Here stand the parts of the graph that can be asked for, what makes a cell harmless, and what an
export never replaces; the export itself is at the door of graph.
"""

from graph.exporting.cells import as_written, harmless
from graph.exporting.parts import Around, Between, Portion, Said, Saved, saved_names
from graph.exporting.standing import refuse_replacing

__all__ = [
    "Around",
    "Between",
    "Portion",
    "Said",
    "Saved",
    "as_written",
    "harmless",
    "refuse_replacing",
    "saved_names",
]
