"""The pieces of one segment in order: arguments (lists joined, genitives attached) and verbs."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.bearers import bearer, called, tells
from ingest.grammar.clauses.fronted_lists import in_front
from ingest.grammar.clauses.gapping import gapped
from ingest.grammar.clauses.members import (
    bracketed,
    exemplifies,
    goes_on,
    hung,
    in_two,
    joined,
    of_example,
    parted,
    same_role,
    several,
)
from ingest.grammar.clauses.owners_listed import of_another_too
from ingest.grammar.clauses.pieces import Part, Parts, bare_name, dated, ruling
from ingest.grammar.clauses.tree import NO_PREP, Arg, Link, Node, VerbGroup
from ingest.grammar.clauses.verbs import VerbBuilder
from ingest.grammar.phrases.chunks import AUTHORITIES, Item, NounPhrase

EXAMPLES = "examples"
_NOWHERE = -9
_VERBS = frozenset({"verb", "aux"})
_INNER = _VERBS | {"rel"}
_TIES = frozenset({"formerly", "now", "alias", "named"})


def read_parts(
    items: Sequence[Item], host: Node | None, nodes: dict[int, Node], *, merge: bool
) -> Parts:
    """The parts of a segment; every node made is also put into `nodes` by its first token."""
    return _Reader(list(items), host, nodes, merge=merge).run()


class _Reader:
    def __init__(
        self, items: list[Item], host: Node | None, nodes: dict[int, Node], *, merge: bool
    ) -> None:
        self.items = items
        self.host = host
        self.nodes = nodes
        self.parts = Parts()
        self.verbs = VerbBuilder(items, merge=merge)
        self.prep: Item | None = None
        self.tie: Item | None = None
        self.fronted: tuple[str, Node] | None = None
        self.possessor: Node | None = None
        self.joins = False
        self.examples = False
        self.listed = -1

    def run(self) -> Parts:
        for index, item in enumerate(self.items):
            self._step(index, item)
        if verb := self.verbs.finish():
            self._add_verb(verb)
        return self.parts

    def _step(self, index: int, item: Item) -> None:
        kind = item.kind
        if kind in {"np", "pron"}:
            self._noun(index, item)
            return
        if kind == "prep":
            self.prep = ruling(self.prep, item)
            return
        if kind in {"comma", "coord"} or (
            kind == "dash" and several(self.parts.sequence[-1].arg if self.parts.sequence else None)
        ):
            place = self.parts.class_before(self._next(index)) if kind == "comma" else -1
            if place >= 0 and not self.examples:
                self.examples, self.listed = True, place
                return
            self._apart(index, item)
            self.joins = item.role != "clause" and (kind == "coord" or self._list(index))
            return
        if kind == "phrase":
            self._phrase(index, item)
        if kind in {"gen", "phrase"}:
            return
        if kind == "colon":
            self.examples = True
            return
        if verb := self.verbs.take(index):
            self._add_verb(verb)
        if kind in {"verb", "aux"}:
            self.joins = self.examples = False
            self.prep = self.tie = None

    def _apart(self, index: int, item: Item) -> None:
        """A comma ends a preposition's reach: "Since then, X", "at the end of July, X"."""
        told = [one.kind for one in self.items[max(index - 2, 0) : index]] == ["prep", "adv"]
        if item.kind == "comma" and index > 1 and (told or not self.parts.sequence):
            self.prep = None

    def _list(self, index: int) -> bool:
        """Whether the comma at `index` parts the members of a list rather than of a sentence."""
        last = self.parts.sequence[-1].arg if self.parts.sequence else None
        if last is None or self.examples:
            return self.examples
        if last.nodes and last.nodes[-1].examples:
            self.examples = True
            return True
        # Nothing is put in front of a relative pronoun: "die von X, Y und Z finanziert wird".
        finite = self.verbs.merge and any(one.kind in _INNER for one in self.items[:index])
        if not last.bare and not finite and not any(part.verb for part in self.parts.sequence):
            return in_front(self.items, index, verb_second=self.verbs.merge)
        return goes_on(self.items[index + 1 : index + 80])

    def _phrase(self, index: int, item: Item) -> None:
        before = self.items[index - 1].kind if index else ""
        family, name = item.role.split(":", 1)
        if family == "phrase" and name in _TIES:
            self.tie = item
        elif family == "phrase" and name == "examples" and (index or self.host):
            self.examples = self.examples or before not in {"verb", "aux"}
        elif family == "phrase":
            self.prep = item
        self.verbs.note(item)

    def _add_verb(self, verb: VerbGroup) -> None:
        self.parts.sequence.append(Part(verb.start, verb.end, verb=verb))
        self.joins = self.examples = False
        self.listed = -1

    def _noun(self, index: int, item: Item) -> None:
        if item.np is None:
            self._argument(
                Arg(nodes=(), pronoun=True, at=item.start, preps=self._preps(), word=self._word()),
                item,
            )
            return
        node = Node(np=item.np, possessor=self.possessor)
        self.possessor = None
        self.nodes[item.start] = node
        upcoming = self.items[index + 1].kind if index + 1 < len(self.items) else ""
        if upcoming == "gen":
            self.possessor = node
            return
        if self.tie is not None and item.np.sort == "person" and item.np.name:
            self.tie = None  # "Z, the former X executive"
        if self.tie is not None and (left := self._tied()):
            kind = "named" if tells(left, self.tie) else self.tie.role.split(":", 1)[1]
            self.parts.links.append(
                Link(kind=kind, left=left, right=node, start=item.start, end=item.end)
            )
            self.tie = None
            return
        if self.tie is not None and not self.parts.sequence:
            kind, told, self.tie = self.tie.role.split(":", 1)[1], self.tie.form, None
            adverb = kind != "formerly" or not bare_name(self._next(index + 1))
            if (upcoming == "comma" or dated(self.items[index + 1 : index + 4])) and (
                told == "participle" or not adverb
            ):
                self.fronted = kind, node
                return
        if self.fronted is not None and not item.np.lemma.isdigit():
            # "Formerly called X, Y": what is said of Y comes first.
            kind, said = self.fronted
            self.parts.links.append(
                Link(kind=kind, left=node, right=said, start=said.np.start, end=item.end)
            )
            self.fronted = None
        self._place(node, item)

    def _next(self, index: int) -> NounPhrase | None:
        """The noun phrase right behind an item."""
        return self.items[index + 1].np if index + 1 < len(self.items) else None

    def _tied(self) -> Node | None:
        nodes = [
            part.arg.nodes[-1] for part in self.parts.sequence[-3:] if part.arg and part.arg.nodes
        ]
        nodes = [node for node in nodes if not node.np.lemma.isdigit()] or nodes
        if self.tie is not None and self.tie.role == "phrase:named":
            return called(nodes, self.tie.start) if nodes else self.host
        return bearer(nodes[-1]) if nodes else self.host

    def _place(self, node: Node, item: Item) -> None:
        read = self.parts.sequence
        arg = read[-1].arg if read else None
        if (
            arg
            and arg.nodes
            and self.prep is not None
            and "of" in self.prep.preps
            and not self.joins
            and not arg.nodes[-1].np.lemma.isdigit()
            and not self._by(self.prep, node)
            and not (self.verbs.merge and parted(self.items, arg.nodes[-1], node, self.prep))
        ):
            self._attach(node, item)
        elif arg and self.joins and self.examples and of_example(arg, self.prep):
            self._regrow(lambda last: hung(last, node), item)
        elif arg and arg.nodes and self.examples and same_role(self.prep, arg):
            self._exemplify(node, item)
        elif arg and self.joins and not self.prep and of_another_too(self.items, arg, node):
            self._attach(node, item)
        elif arg and self.joins and not (self.prep or gapped(self.items, read, item)):
            members = joined(arg.nodes, node)
            self.nodes.update((member.np.start, member) for member in members[-2:])
            grown = replace(arg, nodes=members)
            self.parts.sequence[-1] = Part(self.parts.sequence[-1].start, item.end, arg=grown)
        else:
            self._argument(
                Arg(nodes=(node,), at=item.start, preps=self._preps(), word=self._word()), item
            )
        self.prep = None
        self.joins = False

    def _by(self, prep: Item, node: Node) -> bool:
        """Whether a preposition that can mean "by" or "of" names the agent of a passive."""
        if "agent" not in prep.preps or any(
            part.arg is not None and "agent" in part.arg.preps for part in self.parts.sequence
        ):
            return False
        left = self.parts.sequence[-1].end if self.parts.sequence else 0
        return (self.verbs.merge and bracketed(self.items, left, prep, node)) or any(
            item.form == "passive" or (item.form == "participle" and item.end == prep.start)
            for item in self.items
        )

    def _attach(self, node: Node, item: Item) -> None:
        """As in "X of Y": Y hangs on the last noun phrase."""
        self.listed = -1
        self._regrow(lambda last: replace(last, of=(*last.of, node)), item)

    def _exemplify(self, node: Node, item: Item) -> None:
        """As in "X such as A and B": every member is an example of what can have such."""
        last = self.parts.sequence[-1].arg
        if last is not None and last.word == EXAMPLES:
            self._stray(node, item)
            return
        if self.listed < 0:
            self.listed = self._class_place(node)
        if self.listed == _NOWHERE:
            self._stray(node, item)
            return
        self._regrow(lambda last: replace(last, examples=(*last.examples, node)), item)

    def _stray(self, node: Node, item: Item) -> None:
        """Examples of something further off: an argument of their own, marked as such."""
        last = self.parts.sequence[-1]
        if last.arg and last.arg.word == EXAMPLES:
            grown = replace(last.arg, nodes=(*last.arg.nodes, node))
            self.parts.sequence[-1] = replace(last, end=item.end, arg=grown)
            return
        arg = Arg(nodes=(node,), word=EXAMPLES, at=item.start)
        self.parts.sequence.append(Part(item.start, item.end, arg=arg))

    def _class_place(self, node: Node) -> int:
        """Where the class noun stands that an example belongs to: a country to "countries"."""
        size, named = len(self.parts.sequence), -1
        for place in range(size - 1, max(-1, size - 4), -1):
            arg = self.parts.sequence[place].arg
            if arg is None or not arg.nodes or in_two(arg.nodes):
                break
            last = arg.nodes[-1]
            if any(exemplifies(node, one) for one in (last, *last.of)):
                return place
            if place == size - 1 and last.np.plural and not (last.np.name or last.np.sort):
                # "Sold drones through partners such as X": X is none of the drones.
                return place
            named = place if last.np.name and named < 0 else named
        if named >= 0:
            return named
        return _NOWHERE if node.np.inner in AUTHORITIES else -1

    def _regrow(self, grow: Callable[[Node], Node], item: Item) -> None:
        last = self.parts.sequence[self.listed]
        if last.arg is None:
            return
        grown = grow(last.arg.nodes[-1])
        self.nodes[grown.np.start] = grown
        arg = replace(last.arg, nodes=(*last.arg.nodes[:-1], grown))
        self.parts.sequence[self.listed] = replace(last, end=item.end, arg=arg)

    def _argument(self, arg: Arg, item: Item) -> None:
        start = self.prep.start if self.prep else item.start
        self.parts.sequence.append(Part(start, item.end, arg=arg))
        self.prep = None
        self.joins = self.examples = False
        self.listed = -1

    def _preps(self) -> frozenset[str]:
        if self.prep is None:
            return NO_PREP
        if self.prep.kind == "phrase":
            return frozenset({self.prep.role.split(":", 1)[1]})
        return self.prep.preps

    def _word(self) -> str:
        prep = self.prep
        return (prep.word.lemma if prep.word else prep.role) if prep else ""
