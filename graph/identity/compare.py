"""How likely two entities are one: their best pair of names, and what else is known."""

from itertools import product

from graph.identity.likeness import likeness
from graph.identity.named import Named
from graph.identity.reasons import Comparison, Step, Why, further, settle
from graph.names import identity_key
from graph.vocabulary import Realm

# From here on a pair is worth a person's look: the knee of precision and recall on the tuning
# half of docs/identity.md. A line for a queue, never one above which anything merges.
SUGGEST_FROM = 0.5
# A name can be sold, so one that somebody gave up says less than one that is borne now.
_ALIAS, _FORMER = 0.97, 0.9


def compare(one: Named, other: Named) -> Comparison:
    """A score between 0 and 1 that two entities are one body, with its reasons; symmetric.

    The best pair of names counts. It is a suggestion, never a decision: see `certain`.

    >>> acme = Named(id="a", name="Acme Maps B.V.", country="NL")
    >>> found = compare(acme, Named(id="b", name="ACME Maps", country="NL"))
    >>> found.score, [reason.why.value for reason in found.reasons]
    (0.95, ['words in common', 'a legal form on one side only'])
    >>> compare(acme, Named(id="c", name="Acme Maps B.V.", country="SE")).score
    0.5
    """
    left, right = sorted((one, other), key=lambda named: (named.name, named.id))
    barred = _barred(left, right)
    if barred:
        return settle(left.name, right.name, [Step(barred, 0.0, (left.name, right.name))])
    pairs = product(left.telling, right.telling)
    found = max(
        (_by(likeness(a, b), _way(left, right, (a, b))) for a, b in pairs),
        key=lambda pair: (pair.score, pair.left, pair.right),
    )
    for step in _beside_names(left, right, found):
        found = further(found, step)
    return found


def _way(left: Named, right: Named, names: tuple[str, str]) -> Step | None:
    """What it takes off that these are not the main names of both."""
    former = [
        name
        for name, of in zip(names, (left, right), strict=True)
        if name in of.former and name != of.name and name not in of.aliases
    ]
    if former:
        return Step(Why.FORMER, _FORMER, tuple(former))
    return Step(Why.BY_ALIAS, _ALIAS, names) if names != (left.name, right.name) else None


def _by(found: Comparison, way: Step | None) -> Comparison:
    return further(found, way) if way else found


def _barred(left: Named, right: Named) -> Why | None:
    if left.realm is not right.realm:
        return Why.DIFFERENT_REALM
    if left.described or right.described:
        return Why.DESCRIBED
    return None


def _beside_names(left: Named, right: Named, best: Comparison) -> list[Step]:
    steps = []
    if left.realm is Realm.PRODUCT and Why.PART in best.whys:
        steps.append(Step(Why.VARIANT, 0.75, (best.left, best.right)))
    if left.country and right.country and left.country != right.country:
        steps.append(Step(Why.DIFFERENT_COUNTRY, 0.5, (left.country, right.country)))
    parents = _parents(left, right) | _parents(right, left)
    if parents:
        steps.append(Step(Why.PARENT, 0.25, tuple(sorted(parents))))
    return steps


def _parents(child: Named, parent: Named) -> set[str]:
    named = {identity_key(parent.realm, name) for name in parent.names}
    return {name for name in child.parents if identity_key(parent.realm, name) in named}
