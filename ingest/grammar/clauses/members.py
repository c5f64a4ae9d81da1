"""Members of a list: what one borrows from the next, and what can be an example of what."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Node
from ingest.grammar.phrases.chunks import AUTHORITIES, THINGS, Item, NounPhrase

_CLASSES = frozenset(
    {"vendor", "product", "agency", "security", "buyer", "programme", "organisation"}
)


def exemplifies(example: Node, node: Node) -> bool:
    """Whether a class noun can have such an example: a country for "countries"."""
    if node.np.name is not None:
        return False
    if example.np.country:
        # "Agencies around the world, including Kenya": those of states stand for these.
        forces = node.np.plural and node.np.sort in AUTHORITIES
        return forces or bool({node.np.sort, node.np.also} & {"government", "region"})
    if example.np.inner in AUTHORITIES:
        return node.np.sort in AUTHORITIES | {"organisation", "buyer"}
    return node.np.sort in _CLASSES


def in_two(nodes: Sequence[Node]) -> bool:
    """Whether a class of many lies in two countries: "cities in A and B, such as X" have X."""
    if len(nodes) == 1 or not nodes[-1].np.country:
        return False
    group = nodes[-2].np
    return group.name is None and group.plural and bool(group.sort) and group.sort not in THINGS


def several(arg: Arg | None) -> bool:
    """Whether a plural class stands last, so that its members may follow: "Three firms - X, Y"."""
    np = arg.nodes[-1].np if arg and arg.nodes else None
    return np is not None and np.plural and bool(np.sort)


def goes_on(ahead: Sequence[Item]) -> bool:
    """Whether nothing but members of a list and what they are of stands before an "and"."""
    for item in ahead:
        if item.kind == "coord":
            return True
        if item.kind not in {"np", "comma", "gen"} and "of" not in item.preps:
            return False
    return False


def of_example(arg: Arg, prep: Item | None) -> bool:
    """Whether "of" tells of whom an example is: "two tools: X, of the firm Y, and Z"."""
    told = prep is not None and "of" in prep.preps and "of" not in arg.preps
    return told and bool(arg.nodes) and bool(arg.nodes[-1].examples)


def hung(host: Node, node: Node) -> Node:
    """A class whose last example is of somebody."""
    *others, last = host.examples
    return replace(host, examples=(*others, replace(last, of=(*last.of, node))))


def same_role(prep: Item | None, arg: Arg) -> bool:
    """Whether a preposition before an example, if any, is the one before the list."""
    return prep is None or bool(prep.preps & arg.preps)


def bracketed(items: Sequence[Item], left: int, prep: Item, node: Node) -> bool:
    """As in "X wird von Y genutzt": the auxiliary parts the agent from the noun before it.

    Behind another phrase in the bracket an article tells the agent, as a genitive has its own.
    """
    left = -1 if node.np.determiner == "determiner" else left
    return items[-1].role == "become" or any(
        item.role == "become" and left <= item.start < prep.start for item in items
    )


def joined(nodes: tuple[Node, ...], node: Node) -> tuple[Node, ...]:
    """The members of a list with one more, which may complete the one before it.

    Bare adjectives of nationality borrow the next one's head ("the Dutch and Belgian police"); an
    adjective behind an owner is no member at all ("X's cheap and insecure software").
    """
    last = nodes[-1]
    if _adjective(last, node):
        return (*nodes[:-1], replace(node, possessor=last.possessor))
    start = node.np.demonyms[-1][1] + 1 if node.np.demonyms else -1
    if not _bare(last) or node.np.name or not node.np.sort or not 0 < start < node.np.end:
        return (*nodes, node)
    borrowers = next((n for n, one in enumerate(reversed(nodes)) if not _bare(one)), len(nodes))
    kept = len(nodes) - borrowers
    lent = (_lent(one, node.np, (start, node.np.end)) for one in nodes[kept:])
    return (*nodes[:kept], *lent, node)


def _lent(node: Node, of: NounPhrase, shared: tuple[int, int]) -> Node:
    return replace(
        node, np=replace(node.np, sort=of.sort, lemma=of.lemma, head=of.head, shared=shared)
    )


def _bare(node: Node) -> bool:
    np = node.np
    return bool(np.demonyms) and not np.name and not np.sort and np.demonyms[-1][1] == np.end - 1


def _adjective(last: Node, node: Node) -> bool:
    np = last.np
    empty = not (np.name or np.sort or np.relation or np.nominal or np.demonyms or np.plural)
    owned = last.possessor is not None and np.end - np.start == 1
    return empty and owned and not node.np.determiner and bool(node.np.sort)


def parted(items: Sequence[Item], last: Node, node: Node, prep: Item) -> bool:
    """Whether a noun phrase behind a preposition hangs on the verb, and on no noun before it.

    A verb stands between, "Y kaufte von X"; or a firm stands behind a body before a verb of buying,
    "die Y von der Firma X gekauft hat".
    """
    left = last.of[-1].np.end if last.of else last.np.end
    if any(item.kind in {"verb", "aux"} and left <= item.start < prep.start for item in items):
        return True
    bought = any(item.word and item.word.frame == "BUY" for item in items if item.kind == "verb")
    body = last.np.sort in AUTHORITIES | {"buyer"} and last.np.name is not None
    return bought and body and "source" in prep.preps and node.np.sort == "vendor"


def before_seat(args: tuple[Arg, ...], left: Arg, right: Arg) -> list[Node]:
    """Who stands right before a seat: "firms tied to Y, such as X in Z", "a unit of Y from Z"."""
    last = left.nodes[-1]
    nodes = [one for arg in args for node in arg.nodes for one in node.examples]
    if "source" in right.preps and not last.np.name:
        nodes += [one for one in last.of if one.np.name]
    return [one for one in nodes if last.np.end <= one.np.start < right.nodes[0].np.start]
