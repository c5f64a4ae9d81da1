"""Answers kept as they were sent: sent again as long as the graph is in the state they are of.

A permalink that is passed on, a page that many open and a script that repeats itself ask the same
question; the answer then takes one look at the state of the graph and no search. What a question
is, and that an answer is whole, `fresh` says; this only keeps, within a bound.
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

# Some hundreds to thousands of answers on paths.
MOST_BYTES = 32 << 20
# What an answer takes besides its body: its question, as a hash, and the objects around it.
_AROUND = 1000
# A larger answer would take the place of too many others.
MOST_OF_ONE = 1 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an answer with its media type, and the stamp of the state it is of."""

    stamp: str
    body: bytes
    media: str


class Kept:
    """Answers by question, those asked for last; safe to use from several threads.

    >>> kept = Kept(most_bytes=2_010)
    >>> for number in range(3):
    ...     kept.put(f"question {number}", Answer("now", b"1234", "text/plain"))
    >>> [kept.get(f"question {number}") is None for number in range(3)]
    [True, False, False]
    """

    __slots__ = ("_answers", "_bytes", "_lock", "_most")

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._bytes = 0
        self._most = most_bytes
        self._lock = Lock()

    def get(self, question: str) -> Answer | None:
        """The last answer to the question, perhaps of a state that has passed."""
        with self._lock:
            found = self._answers.get(question)
            if found is not None:
                self._answers.move_to_end(question)
            return found

    def put(self, question: str, answer: Answer) -> None:
        """The answer is kept in place of an older one, and of those asked for longest ago."""
        if len(answer.body) > MOST_OF_ONE:
            return
        with self._lock:
            old = self._answers.pop(question, None)
            self._bytes += _size(answer) - (_size(old) if old else 0)
            self._answers[question] = answer
            while self._bytes > self._most:
                _, gone = self._answers.popitem(last=False)
                self._bytes -= _size(gone)


def _size(answer: Answer) -> int:
    return len(answer.body) + _AROUND
