"""A verb told once for several: "X sold drones to Y and cameras to Z", "A to B, C to D"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.equipped_apart import equipped_apart
from ingest.grammar.clauses.pieces import Part
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES, GOODS, Item

_TAKERS = BODIES | {"vendor", "organisation", "programme", "person"}
_SHARED = frozenset({"SUPPLY", "RESELL"})
_TWO = 2


def gapped(items: Sequence[Item], read: Sequence[Part], item: Item) -> bool:
    """Whether goods behind "and" begin what went to another: "cameras to Y and drones to Z"."""
    arg = read[-1].arg if read else None
    goods = read[-_TWO].arg if len(read) >= _TWO else None
    if arg is not None and (arg.pronoun or not arg.nodes or _dated(items, arg, item)):
        return True
    if arg is None or goods is None or not goods.bare or "recipient" not in arg.preps:
        return False
    if item.np is None or item.np.sort in _TAKERS:
        return False
    place = next(n for n, one in enumerate(items) if one is item)
    behind = [one for one in items[place + 1 :] if one.kind != "adv"][:_TWO]
    if len(behind) < _TWO or "recipient" not in behind[0].preps & arg.preps:
        return False
    np = behind[1].np
    return np is not None and (np.sort in BODIES or bool(np.country))


def _dated(items: Sequence[Item], arg: Arg, item: Item) -> bool:
    """Whether a comma ends a year, and no other follows: "in 2020, the police of X and the Y"."""
    year = arg.nodes[-1].np.lemma.isdigit()
    if not year or (item.np is not None and item.np.lemma.isdigit()):
        return False
    return any(one.kind == "comma" and one.end == item.start for one in items)


def shared_out(clause: Clause) -> list[Clause]:
    """The clause once for each of the goods that go to somebody of their own, and each buyer.

    Of other sellers behind it `other_sellers` tells.
    """
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced:
        return [clause]
    if "BUY" in verb.frames:
        return _bought_apart(clause)
    if len(parts := equipped_apart(clause)) > 1:
        return parts
    if not _SHARED & set(verb.frames):
        return [clause]
    starts = [place for place, arg in enumerate(clause.after) if _handed(clause.after, place)]
    if len(starts) < _TWO:
        return [clause]
    ends = [*starts[1:], len(clause.after)]
    shares = [clause.after[start:end] for start, end in zip(starts, ends, strict=True)]
    shares[0] = clause.after[: ends[0]]
    plain = not _bare_names(clause.after[starts[0]])
    kept = [part for part in shares if part is shares[0] or not (plain and _bare_names(part[0]))]
    return [replace(clause, after=part) for part in kept]


def _bought_apart(clause: Clause) -> list[Clause]:
    """As in "Y bought cameras from A, Z from B": another body, whose purchase has no verb."""
    after = clause.after
    for place, (arg, behind) in enumerate(pairwise(after)):
        if "source" not in behind.preps or not arg.nodes or arg.nodes[-1].np.sort not in BODIES:
            continue
        if arg.bare and any("source" in one.preps for one in after[:place]):
            first, buyer = after[:place], arg
        elif "source" in arg.preps and len(arg.nodes) > 1:
            first = (*after[:place], replace(arg, nodes=arg.nodes[:-1]))
            buyer = Arg(nodes=arg.nodes[-1:])
        else:
            continue
        rest = after[place + 1 :]
        return [replace(clause, after=first), replace(clause, subject=buyer, before=(), after=rest)]
    return [clause]


def _bare_names(goods: Arg) -> bool:
    """Whether nothing tells that names are of goods: "cameras to Y, X to Z" may be what X sold."""
    return all(node.np.name is not None and node.np.sort not in GOODS for node in goods.nodes)


def _handed(args: Sequence[Arg], place: int) -> bool:
    """Whether goods stand at `place`, and right behind them who gets them."""
    goods, behind = args[place], args[place + 1 : place + 2]
    told = goods.bare and bool(goods.nodes) and not goods.nodes[0].np.lemma.isdigit()
    return told and bool(behind) and "recipient" in behind[0].preps and bool(behind[0].nodes)
