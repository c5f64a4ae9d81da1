"""What the graph knew on a day that has passed: the same questions, asked of it as it was then."""

from graph.past.asking import asked_as_known, entity_as_known, look_up, recall
from graph.past.cited import as_cited

__all__ = ["as_cited", "asked_as_known", "entity_as_known", "look_up", "recall"]
