"""What the graph knows of names, for readers: the class of each, where there is but one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph import Kind, Vouched
from ingest.grammar.reference.known import KnownNames
from ingest.grammar.words.tokens import tokenize

# The nearest class first: a police force is a body of the state and a buyer as well.
_SORTS = (
    (Kind.SECURITY_APPARATUS, "security"),
    (Kind.STATE_AGENCY, "agency"),
    (Kind.PROGRAMME, "programme"),
    (Kind.VENDOR, "vendor"),
    (Kind.PRODUCT, "product"),
    (Kind.TECHNOLOGY, "technology"),
    (Kind.BUYER, "buyer"),
)
_BODIES = {"security", "agency", "buyer"}


def known_names(vouched: Iterable[Vouched]) -> KnownNames:
    """The names with one class, with and without a legal form; what two things bear says nothing.

    >>> firm, force = Vouched("Acme Maps Ltd", (Kind.VENDOR,)), Vouched("Acme", (Kind.BUYER,))
    >>> sorted(known_names([firm, force, Vouched("ACME", (Kind.VENDOR,))]).sorts.items())
    [('acme maps', 'vendor'), ('acme maps ltd', 'vendor')]
    """
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for one in vouched:
        found = [sort for kind, sort in _SORTS if kind in one.kinds]
        told = found[:1] if _BODIES.issuperset(found) else found
        for spelled in _spelled(one):
            classes[spelled].update(told or [""])
    sorts = {name: min(told) for name, told in sorted(classes.items()) if len(told) == 1}
    return KnownNames({name: sort for name, sort in sorts.items() if name and sort})


def _spelled(one: Vouched) -> Iterator[str]:
    """The name as a reader knows names of a text; so without a legal form, or what is in brackets.

    Tables tell bodies apart by a country in brackets, which reports do not write.
    """
    words = [token.lower for token in tokenize(one.name, 0, len(one.name)) if token.kind != "p"]
    bare = words[: len(one.bare.split())]
    yield " ".join(words)
    # A legal form that stands in front would leave itself.
    if bare and Vouched(" ".join(bare), ()).bare == one.bare:
        yield " ".join(bare)
    plain, bracket, _ = one.name.partition(" (")
    if bracket:
        yield from _spelled(Vouched(plain, one.kinds))
