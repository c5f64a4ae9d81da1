"""The names that a table or a person vouches for: what bears each is more than a program's guess.

A reader may go by them. Were what it read itself among them, it would confirm its own mistakes,
and the same report would say more each time it is read.
"""

from dataclasses import dataclass

from graph.identity import tells
from graph.names import key
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS, Kind

MOST_NAMES = 200_000
# Every held claim is looked at once: a minute for some tens of millions.
_SECONDS = 60.0
# Those that find claims in running text by themselves.
_MACHINES = ("grammar ", "llm ")


@dataclass(frozen=True, slots=True, order=True)
class Vouched:
    """One name of an entity, and the kinds that it was said to be of."""

    name: str
    kinds: tuple[Kind, ...]

    @property
    def bare(self) -> str:
        """The name in one spelling, without a legal form.

        >>> Vouched("Acme Maps Ltd.", (Kind.VENDOR,)).bare
        'acme maps'
        """
        return key(self.name)


def vouched_names(store: Store) -> tuple[Vouched, ...]:
    """Each name with its kinds, as tables and accepted claims have it, at most 200,000, sorted.

    What tells nobody apart ("Ltd.", "Systems") is not among them: it stands everywhere.
    One name may come with several kinds. `StoreTimeout` after a minute.
    """

    def vouched(tx: Transaction) -> tuple[Vouched, ...]:
        rows = tx.rows("list_vouched", machines=_MACHINES, most=MOST_NAMES)
        found = (Vouched(row["name"], tuple(map(Kind, row["kinds"]))) for row in rows)
        return tuple(one for one in found if tells(REALMS[one.kinds[0]], one.name))

    return store.read(vouched, seconds=_SECONDS)
