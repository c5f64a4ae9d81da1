"""Proof that a prefix can still become a path, and how short at best.

A walk to the target may have to come back through the prefix itself, or to hold on two different
days: then it is no path, and the distances of the corridor promise too much.
"""

from graph.walk.budget import Budget
from graph.walk.steps import Prefix, Step, Steps


def least_length(steps: Steps, prefix: Prefix, budget: Budget) -> int | None:
    """The length of the shortest simple path that begins with `prefix`; None when there is none.

    Also None when the budget ends first.
    """
    if not steps.dated:
        return _shortest(steps, prefix, budget, prefix)
    days = sorted({prefix.opens} | _begins(steps, prefix, budget))
    on_each = (
        _shortest(steps, prefix, budget, prefix._replace(opens=day, closes=day)) for day in days
    )
    return min((length for length in on_each if length is not None), default=None)


def _shortest(steps: Steps, prefix: Prefix, budget: Budget, within: Prefix) -> int | None:
    seen, layer = set(prefix.nodes), [prefix.nodes[-1]]
    for length in range(prefix.hops + 1, steps.hops + 1):
        following: list[int] = []
        for node in layer:
            if not budget.spend():
                return None
            for step in _near(steps, node, length):
                if step.node not in seen and _holds(steps, step, within):
                    if step.left == 0:
                        return length
                    seen.add(step.node)
                    following.append(step.node)
        layer = following
    return None


def _begins(steps: Steps, prefix: Prefix, budget: Budget) -> set[int]:
    """The days on which a link ahead begins: a common day can be moved back to one of them."""
    opens = steps.ground.opens
    days: set[int] = set()
    seen, layer = set(prefix.nodes), [prefix.nodes[-1]]
    for length in range(prefix.hops + 1, steps.hops + 1):
        following: list[int] = []
        for node in layer:
            if opens is None or not budget.spend():
                return days
            for step in _near(steps, node, length):
                if _holds(steps, step, prefix):
                    days.add(int(opens[step.link]))
                    if step.left and step.node not in seen:
                        seen.add(step.node)
                        following.append(step.node)
        layer = following
    return {day for day in days if prefix.opens < day <= prefix.closes}


def _near(steps: Steps, node: int, length: int) -> list[Step]:
    ahead = steps.after(node)
    if ahead and length + ahead[-1].left <= steps.hops:
        return ahead
    return [step for step in ahead if length + step.left <= steps.hops]


def _holds(steps: Steps, step: Step, within: Prefix) -> bool:
    opens, closes = steps.ground.opens, steps.ground.closes
    if opens is None or closes is None:
        return True
    return bool(opens[step.link] <= within.closes and closes[step.link] >= within.opens)
