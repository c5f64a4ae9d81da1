"""Many answers as JSON: for each question its answer, or why there is none, in its place."""

from api.wire.path import PathAnswer
from api.wire.problem import Problem
from api.wire.shape import Shape


class Place(Shape):
    """What became of one question: one of the two is null."""

    answer: PathAnswer | None = None
    problem: Problem | None = None


class BatchAnswer(Shape):
    """The answers in the order of their questions, all of one state of the graph."""

    answers: list[Place]
