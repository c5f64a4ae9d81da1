"""What a parsed sentence is: nodes (noun phrases with what hangs on them), arguments, clauses.

Frozen values; `segments` and `parser` make them, the rules read them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.grammar.phrases.chunks import NounPhrase

NO_PREP: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A noun phrase with its possessor, its "of" and its examples ("such as A and B")."""

    np: NounPhrase
    possessor: "Node | None" = None
    of: "tuple[Node, ...]" = ()
    examples: "tuple[Node, ...]" = ()

    def leaves(self) -> "Iterator[Node]":
        """The node, unless named examples stand for it; then those."""
        if self.np.name or not any(_told(example) for example in self.examples):
            yield self
        yield from (one for one in self.examples if self.np.name or _told(one))

    def whose(self) -> "tuple[Node, ...]":
        """What the node is of, and then its possessor: whose it is, where either says so."""
        return (*self.of, self.possessor) if self.possessor else self.of

    def all(self) -> "Iterator[Node]":
        """The node and every node that hangs on it."""
        yield self
        for part in (*self.of, *self.examples, *((self.possessor,) if self.possessor else ())):
            yield from part.all()


def _told(example: Node) -> bool:
    """Whether an example says which it is: by a name, its country or what it is of.

    As in "the Kenyan army", "la ville de X".
    """
    np = example.np
    placed = np.demonyms or (np.core > 0 and not np.plural)
    return np.name is not None or bool(placed and np.sort and not np.quantity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arg:
    """One argument: the members of a list of noun phrases behind one preposition, or none."""

    preps: frozenset[str] = NO_PREP
    nodes: tuple[Node, ...]
    word: str = ""
    pronoun: bool = False
    at: int = -1

    @property
    def bare(self) -> bool:
        """Whether no preposition stands before it."""
        return not self.preps and not self.word

    def leaves(self) -> Iterator[Node]:
        """Every member, and the examples of a member instead of it."""
        for node in self.nodes:
            yield from node.leaves()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """The verbs of a clause as one: meaning, voice, and how far the writer stands by it."""

    start: int
    end: int
    lemma: str = ""
    frames: tuple[str, ...] = ()
    passive: bool = False
    reduced: bool = False
    negated: bool = False
    modal: bool = False
    infinitive: bool = False
    gerund: bool = False
    copula: bool = False
    have: bool = False
    perfect: bool = False
    marks: frozenset[str] = NO_PREP


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb with what belongs to it. `kind`: main, rel, appos, comp, sub, paren, verbless.

    `marks` are the statuses that stand above it ("is said to", "denied that").
    """

    kind: str
    start: int
    end: int
    verb: VerbGroup | None
    subject: Arg | None = None
    before: tuple[Arg, ...] = ()
    after: tuple[Arg, ...] = ()
    marks: frozenset[str] = NO_PREP
    inherited: bool = False

    def args(self) -> tuple[Arg, ...]:
        """Every argument but the subject, in order."""
        return self.before + self.after

    def all_args(self) -> tuple[Arg, ...]:
        """The subject, where there is one, and then every other argument in order."""
        return (self.subject, *self.args()) if self.subject else self.args()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two nodes that a phrase ties: `kind` is formerly, now, alias, named, ..."""

    kind: str
    left: Node
    right: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a block: its tokens `start:end`, clauses, ties, and all its nodes."""

    start: int
    end: int
    block: int
    heading: bool
    clauses: tuple[Clause, ...]
    links: tuple[Link, ...]
    nodes: tuple[Node, ...]
    words: frozenset[str]

    def every_node(self) -> Iterator[Node]:
        """All its nodes, and every node that hangs on one of them."""
        for node in self.nodes:
            yield from node.all()

    def around(self, at: int) -> Clause | None:
        """The shortest clause with a verb that a token stands in."""
        held = [one for one in self.clauses if one.verb and one.start <= at < one.end]
        return min(held, key=lambda one: one.end - one.start, default=None)


def said_of(arg: Arg) -> Node:
    """The noun of a predicate: in "an Indian telecoms and services company" the whole list's last.

    The article and the nationality before the first member are the last one's.
    """
    first, last = arg.nodes[0], arg.nodes[-1]
    shares = first.np.determiner == "indefinite" and not (first.np.name or first.np.relation)
    whole = not (last.np.determiner or last.np.name or last.np.plural or last.np.demonyms)
    if first is last or not (shares and whole and last.np.sort == "vendor"):
        return first
    if first.np.sort == "vendor":
        return first
    np = replace(last.np, determiner="indefinite", demonyms=first.np.demonyms)
    return replace(last, np=np)


def predicated(clause: Clause) -> tuple[Node, Node] | None:
    """A name and what its clause says it is: "X is a tool", which then is "developed by Y"."""
    verb, subject, after = clause.verb, clause.subject, clause.after
    if verb is None or not verb.copula or verb.negated or subject is None or not after:
        return None
    if len(subject.nodes) != 1:
        return None
    if (group := _one_of(after)) is not None:
        return (subject.nodes[0], group) if subject.nodes[0].np.name else None
    if not after[0].bare or not after[0].nodes:
        return None
    name, noun = subject.nodes[0], after[0].nodes[0]
    said = name.np.name and noun.np.name is None and (_one(noun) or _mass(noun) or _the(noun))
    return (name, noun) if said else None


def _one_of(after: tuple[Arg, ...]) -> Node | None:
    """The firms of which somebody is one: what is told of all of them is told of each.

    "Is one of the firms that", "is among the firms that", but not "of two firms, one of which".
    """
    first, *rest = after
    one = bool(first.pronoun and rest and "of" in rest[0].preps)
    group = rest[0] if one else first
    behind = rest[1:] if one else rest
    among = one or bool(first.word and not first.preps)
    if not among or len(group.nodes) != 1 or (behind and behind[0].pronoun):
        return None
    node = group.nodes[0]
    firms = node.np.name is None and node.np.sort == "vendor" and node.np.plural
    return node if firms else None


def _one(noun: Node) -> bool:
    return noun.np.determiner == "indefinite"


def _mass(noun: Node) -> bool:
    """Whether a noun of goods needs no article: "X is spyware"."""
    np = noun.np
    return np.sort == "product" and not (np.determiner or np.plural or np.quantity)


def _the(noun: Node) -> bool:
    """Whether an article tells that a noun is the same: "X is the spyware that Y made"."""
    np = noun.np
    return np.sort in {"product", "vendor"} and np.determiner == "determiner" and not np.plural
