"""The links of a past day as the arrays that are walked."""

import numpy as np

from graph.past.bygone import Bygone
from graph.store.changes import Changes
from graph.store.transaction import Transaction
from graph.walk.arrays import LINK_CODE, STATUS_CODE, Columns, Network, from_columns
from graph.walk.catching import CARRYING, WALKED, kind_bits, with_changes
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.ids import encoded
from graph.walk.twins import claim_number, twins


def network_of(past: Bygone) -> Network:
    """Every entity that was shown then, and every link that may be walked."""
    ids = sorted(past.shown, key=lambda ident: ident.encode("utf-8", "surrogatepass"))
    place = {ident: number for number, ident in enumerate(ids)}
    keys = [key for key in past.links if key.kind in WALKED]
    states = [past.links[key] for key in keys]
    said = [
        state.claims if key.kind in CARRYING else ()
        for key, state in zip(keys, states, strict=True)
    ]
    numbers = (claim_number(claim) for claims in said for claim in claims)
    of_link = (number for number, claims in enumerate(said) for _ in claims)
    starts, ends = ([getattr(one.valid, side) for one in states] for side in ("start", "end"))
    return from_columns(
        Columns(
            node_ids=encoded(ids),
            node_kinds=np.array([kind_bits(past.shown[one].kinds) for one in ids], dtype=np.uint16),
            link_ids=encoded([state.key.id for state in states]),
            source=np.array([place[key.source] for key in keys], dtype=np.int32),
            target=np.array([place[key.target] for key in keys], dtype=np.int32),
            kind=np.array([LINK_CODE[key.kind] for key in keys], dtype=np.uint8),
            status=np.array([STATUS_CODE[one.status] for one in states], dtype=np.uint8),
            confidence=np.array([one.confidence for one in states], dtype=np.float64),
            sources=np.array([one.sources for one in states], dtype=np.int32),
            start=np.array([first_day(one) if one else UNKNOWN for one in starts], dtype=np.int32),
            end=np.array([last_day(one) if one else UNKNOWN for one in ends], dtype=np.int32),
            twin=twins(len(keys), numbers, of_link),
        )
    )


def network_since(then: Transaction, past: Bygone, today: Network) -> Network:
    """The network of today, but as the past tells it, through `then`, where it tells of it."""
    if past.apart is None:
        return network_of(past)
    told = Changes(entities=set(past.apart.entities), links={*past.links, *past.apart.gone})
    return with_changes(then, today, told)
