"""How long work on the whole database says how far it is."""

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""A step in words, how much of it is done, and of how much; 0 of 0 where that is not known."""
