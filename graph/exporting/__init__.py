"""The graph as files: for data frames, for programs that draw, for another database.

Here stand the parts of the graph that can be asked for; the export itself is at the door of graph.
"""

from graph.exporting.parts import Around, Between, Portion, Said, Saved, saved_names

__all__ = ["Around", "Between", "Portion", "Said", "Saved", "saved_names"]
