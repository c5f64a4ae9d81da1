"""Which reports may repeat which others: from the words they share, and from whom they cite.

Nothing here decides: a suggestion with its reasons is for a person.
"""

from graph.repeating.hints import Hint, Hints, Sign
from graph.repeating.suggesting import Told, repeated

__all__ = ["Hint", "Hints", "Sign", "Told", "repeated"]
