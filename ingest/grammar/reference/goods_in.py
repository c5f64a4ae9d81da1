"""Who gets goods where no preposition says it, and which goods each one gets."""

from ingest.grammar.clauses.tree import Arg
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing

_TWO = 2


def dative(ctx: Context, objects: list[Arg]) -> list[Ref]:
    """The firm that stands before what it gets: "sold Y Telecom a system"."""
    if len(objects) != _TWO or any(len(arg.nodes) != 1 for arg in objects):
        return []
    one, goods = (arg.nodes[0] for arg in objects)
    plain = one.np.name is not None and not one.np.after and one.np.sort not in THINGS
    given = goods.np.sort in THINGS and goods.np.determiner == "indefinite" and not goods.np.name
    ref = ctx.organisation(one) if plain and given else None
    return [ref] if ref is not None and ref.sort in {"", "vendor", "organisation"} else []


def own_goods(ctx: Context, args: list[Arg]) -> dict[tuple[str, str], list[Thing]]:
    """What each later taker got, as in "cameras to Y and drones to Z": goods end Y's argument."""
    found: dict[tuple[str, str], list[Thing]] = {}
    latest: list[Thing] = []
    for arg in args:
        if latest:
            found |= {taker.key: latest for taker in ctx.takers(arg)}
        last = arg.nodes[-1] if len(arg.nodes) > 1 else None
        thing = ctx.thing(last) if last is not None and last.np.sort in THINGS else None
        latest = [thing] if thing else []
    return found
