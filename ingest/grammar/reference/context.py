"""What the rules read with: one document's entities, antecedents and the reading of its nodes."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.nominalised import nominalised
from ingest.grammar.clauses.tree import Arg, Node, Sentence, predicated
from ingest.grammar.phrases.bare_articles import several
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.phrases.kinds_of_force import another_force
from ingest.grammar.phrases.placed_names import calls
from ingest.grammar.reference.across import goods_before, meant, pronoun
from ingest.grammar.reference.agreement import points_back
from ingest.grammar.reference.both import both, paired
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.evidence import forces
from ingest.grammar.reference.goods_by_name import goods_by_name
from ingest.grammar.reference.handed_goods import handed_goods
from ingest.grammar.reference.instances import inner, some_of
from ingest.grammar.reference.joined_makers import joined_maker
from ingest.grammar.reference.local import local_subject
from ingest.grammar.reference.offices import each_of
from ingest.grammar.reference.other_ones import not_of_it
from ingest.grammar.reference.refs import Ref, country, described, named
from ingest.grammar.reference.registry import Entity, Registry, nations
from ingest.grammar.reference.ruled import ruled
from ingest.grammar.reference.several_owners import each_owner
from ingest.grammar.reference.things import Thing
from ingest.grammar.reference.told import beside, identified, told_apart

SELLERS = frozenset({"vendor", "organisation", "speaker", ""})
TAKERS = BODIES | {"country", "programme", "organisation", "vendor", "speaker", ""}
_GIVES = frozenset({"MAKE", "SUPPLY", "EQUIP", "DEPLOY"})
# "The parent company" is none that was named as anything else.
_OTHERS = frozenset({"parent", "subsidiary"})


class Context:
    """Reads the nodes of one sentence as ends of claims."""

    def __init__(self, document: Document, registry: Registry, discourse: Discourse,
                 sentence: Sentence, before: "Context | None" = None) -> None:  # fmt: skip
        self.document = document
        self.registry = registry
        self.discourse = discourse
        self.sentence = sentence
        self._before = before
        self._made_by: dict[int, Ref] = {}
        self._same: dict[int, Node] = {}
        self._called: dict[int, Node] = {}
        # By the node's identity; the node stays in the value, or another could take its place.
        self._organisations: dict[int, tuple[Node, Ref | None]] = {}
        for link in sentence.links:
            if calls(link.kind, link.left.np, link.right.np):
                self._called.setdefault(link.left.np.start, link.right)
            elif link.kind in {"same", "named"}:
                if link.left.np.name is None and link.right.np.name:
                    self._same.setdefault(link.left.np.start, link.right)
                elif link.right.np.name is None and link.left.np.name and link.kind == "same":
                    self._same.setdefault(link.right.np.start, link.left)
        for clause in sentence.clauses:
            if (pair := predicated(clause)) is not None:
                self._same.setdefault(pair[1].np.start, pair[0])
                # "X is a broker and software firm that sold"
                for node in clause.after[0].nodes[1:]:
                    if not (node.np.name or node.np.determiner or node.np.plural):
                        self._same.setdefault(node.np.start, pair[0])

    def note_makers(self) -> None:
        """Remembers whose the things are that a participle describes: "a system installed by X"."""
        for clause in self.sentence.clauses:
            verb = clause.verb
            self._made_by |= dict(handed_goods(self, clause))
            if verb is None or not (verb.passive or verb.reduced) or clause.subject is None:
                continue
            if not set(verb.frames) & _GIVES or nominalised(self.document, clause):
                continue
            makers = [r for a in clause.args() if "agent" in a.preps for r in self.sellers(a)]
            classes = {"vendor", "organisation", *([""] if "DEPLOY" not in verb.frames else [])}
            makers = [ref for ref in makers if ref.sort in classes]
            for node in clause.subject.nodes:
                if len(makers) == 1 and node.np.name is None:
                    self._made_by.setdefault(node.np.start, makers[0])

    def previous(self) -> "Context | None":
        """The sentence before, where it stands in the same block."""
        before = self._before
        return before if before and before.sentence.block == self.sentence.block else None

    def forget(self) -> "Context":
        """The same without what came before it, so that memory does not grow with the text."""
        self._before = None
        return self

    def organisation(self, node: Node) -> Ref | None:
        """The organisation, body or country that a node stands for, named or by antecedent."""
        kept = self._organisations.get(id(node))
        if kept is None:
            kept = self._organisations[id(node)] = (node, self._organisation(node))
        return kept[1]

    def _organisation(self, node: Node) -> Ref | None:  # noqa: PLR0911 - a table of cases
        np = node.np
        words = (np.start, np.end)
        if (called := self._called.get(np.start)) and (entity := self.registry.of(called)):
            return named(entity, words, "apposition")
        entity = self.registry.of(node)
        if entity is not None:
            return self._named(node, entity)
        plain = np.determiner == "determiner" and not np.demonyms and not np.quantity
        if np.sort == "government" and plain:
            here = ruled(self.document, self.sentence, node)
            whose = np.core > 0 or any(part.np.name or part.np.demonyms for part in node.of)
            if whose or (here and not self._plural(node)):
                return here
            place = self.discourse.country(np.start, self.sentence.block)
            if place is None or self._plural(node):
                return None
            at = (place[1], place[1] + 1)
            return replace(country(self.document, place[0], at), words=words, via="anaphor")
        if (other := self._same.get(np.start)) is not None and (entity := self.registry.of(other)):
            return named(entity, words, "apposition")
        if np.sort == "government" and np.demonyms and np.determiner == "determiner":
            return country(
                self.document, np.demonyms[0][0], (np.demonyms[0][1], np.demonyms[0][1] + 1)
            )
        definite = np.determiner in {"determiner", "possessive"} and not np.quantity
        firm = np.sort == "vendor" or not np.demonyms
        if definite and firm and (named_before := self._antecedent(node)):
            return named_before
        if np.sort in BODIES or np.sort == "programme":
            return self.discourse.placed.body(node, self.sentence)
        return None

    def _named(self, node: Node, entity: Entity) -> Ref | None:
        """What a phrase with a name stands for: the bearer, a force of it, or whom it rules."""
        np = node.np
        if entity.country:
            return country(self.document, entity.country, np.name or (np.start, np.end))
        if forces(self.document, np) and (force := described(self.document, node)):
            return replace(force, described=False, located=True)
        if np.after in {"agency", "government"} and entity.sort not in BODIES | {"programme"}:
            return ruled(self.document, self.sentence, node)
        if np.after == "government" and self._plural(node):
            return described(self.document, node)
        found = named(entity, np.name or (np.start, np.end))
        own = nations(node) if len(entity.nations) > 1 and entity.sort in BODIES else ()
        # "Kenya's Ministry of Order and Peru's": two bodies of one name.
        return replace(found, nation=next(iter(own))) if len(own) == 1 else found

    def _plural(self, node: Node) -> bool:
        np, lex, tokens = node.np, self.document.lex, self.document.tokens
        return several(tokens, np.start, np.head, lex.word(tokens[np.head].lower), lex)

    def _antecedent(self, node: Node) -> Ref | None:
        np = node.np
        if (
            np.sort not in {"vendor", "buyer", "agency", "security", "programme", "organisation"}
            or np.core > 0
            or node.of
            or identified(self.sentence, node)
            or (np.sort == "vendor" and (self._plural(node) or paired(self.document, node)))
            or np.relation in _OTHERS
        ):
            return None
        if np.sort == "vendor" and self.discourse.vendors > 1 and told_apart(self.document, node):
            return None
        apart = beside(self.registry, self.sentence, node)
        entity = self.discourse.antecedent(node, np.sort, self.sentence.block, apart)
        if entity is None or not self.discourse.descriptions.fit(node, entity):
            return None
        words = entity.name.lower().split()
        kin = not another_force(self.document.lex, np) and any(
            self.document.lex.name_head(word) == np.sort for word in words
        )
        if np.sort != "vendor" and np.lemma not in entity.name.lower() and not kin:
            return None
        return named(entity, (np.start, np.end), "anaphor")

    def organisations(self, arg: Arg | None) -> Iterator[Ref]:
        """Every organisation of an argument's list; a pronoun's antecedent, if it is sure."""
        if arg is None:
            return
        if arg.pronoun:
            yield from pronoun(self, arg.at) if self.refers(arg.at) else ()
            return
        for node in arg.leaves():
            yield from self._each(node) or both(self, node)

    def _each(self, node: Node) -> list[Ref]:
        """What a node stands for, or each country whose governments it tells of."""
        found = self.organisation(node)
        return each_of(self.document, node) or ([found] if found else [])

    def refers(self, at: int) -> bool:
        """Whether the pronoun at a token points back at a thing: "it", not "who" or "there"."""
        return points_back(self.document, at)

    def sellers(self, arg: Arg | None) -> list[Ref]:
        """The members of an argument that can be a vendor."""
        return [ref for ref in self.organisations(arg) if self.is_seller(ref)]

    @staticmethod
    def is_body(ref: Ref) -> bool:
        """Whether an end is a body or a state, if only by initials with an article."""
        initials = ref.entity is not None and ref.entity.initialism and ref.sort != "vendor"
        return ref.sort in BODIES | {"country"} or initials

    @staticmethod
    def is_seller(ref: Ref) -> bool:
        """Whether a named organisation can sell."""
        return ref.entity is not None and ref.sort in SELLERS

    def takers(self, arg: Arg | None) -> list[Ref]:
        """The members of an argument that can take delivery: bodies, countries, programmes."""
        if arg is None:
            return []
        if arg.pronoun:
            return [ref for ref in self.organisations(arg) if ref.sort in TAKERS]
        goods = (node for node in arg.leaves() if node.np.after not in THINGS)
        nodes = (node for node in goods if node.np.name or node.np.sort not in THINGS)
        return [ref for node in nodes for ref in self._each(node) if ref.sort in TAKERS]

    def things(self, arg: Arg | None) -> list[Thing]:
        """What an argument says is sold, bought or used."""
        if arg is None or arg.pronoun:
            return [Thing(product=ref) for ref in meant(self, arg)] if arg else []
        return [
            thing
            for node in arg.leaves()
            for thing in each_owner(self.thing(node), node, self.document, self.organisation)
        ]

    def thing(self, node: Node) -> Thing | None:  # noqa: PLR0911 - a table of cases
        """A node as a product, with its owner where the words give one: "the Y was made by X"."""
        np, words = node.np, (node.np.start, node.np.end)
        entity = self.registry.of(self._called.get(np.start, node))
        owner, own = (None, False) if not_of_it(self.document, node) else self.owner(node)
        if entity is not None:
            ref = named(entity, np.name or words)
            if entity.sort == "product":
                return Thing(product=ref, vendor=owner, own=own)
            if entity.country or entity.sort in {"person", "reporter", *BODIES}:
                return None
            if np.after in THINGS or node.np.before in THINGS:
                return Thing(vendor=ref, generic=described(self.document, node, "technology"))
            if entity.sort in {"vendor", "organisation", "speaker"}:
                return Thing(vendor=ref)
            return Thing(product=ref, vendor=owner, own=own)
        other = self._same.get(np.start)
        same = self.registry.of(other) if other is not None else None
        fits = not np.sort or np.sort in THINGS | {"thing"}
        if same is not None and fits and same.sort in {"product", ""}:
            return Thing(product=named(same, words, "apposition"), vendor=owner, own=own)
        unnamed = owner is None and np.sort in THINGS
        whose = goods_by_name(self.document, self.registry, node) if unnamed else None
        if told := some_of(self, node) or whose:
            return told
        if np.sort in THINGS or owner is not None:
            meant = owner is None or owner is self._made_by.get(np.start)
            plain = meant and np.determiner == "determiner" and not np.demonyms
            if plain and (found := goods_before(self, node)):
                return Thing(product=named(found, words, "anaphor"), vendor=owner)
            generic = described(self.document, node, "technology") if np.sort in THINGS else None
            return Thing(vendor=owner, generic=generic, own=own)
        return inner(self, node) if np.sort in {"", "thing"} else None

    def pairs(self, left: list[Ref], right: list[Ref]) -> list[tuple[list[Ref], Ref]]:
        """Each of the right with those of the left it goes with: all, unless "respectively"."""
        apart = self.sentence.words & frozenset(self.document.lex.pack.phrases.get("paired", ()))
        if apart and len(left) == len(right):
            return [([one], other) for one, other in zip(left, right, strict=True)]
        return [(left, other) for other in right]

    def owner(self, node: Node) -> tuple[Ref | None, bool]:
        """Whose product it is: "X's software", "software of X", "its software"."""
        for other in (*((node.possessor,) if node.possessor else ()), *node.of):
            if other.np.after in THINGS:
                continue
            if (ref := self.organisation(other)) and self.is_seller(ref) and ref.sort:
                return ref, False
        maker = self._made_by.get(node.np.start)
        if maker := maker or joined_maker(self.document, self.registry, node.np):
            return maker, False
        if node.np.determiner == "possessive":
            local = local_subject(self.document, self.sentence, node.np.start)
            if local is not None and (near := list(self.organisations(local))):
                if len(near) > 1 or not self.is_seller(near[0]):
                    return None, False
                words = (node.np.start, node.np.start + 1)
                return replace(near[0], words=words, via="possessive"), True
            entity = self.discourse.before(node.np.start, "vendor", self.sentence.block)
            if entity is not None:
                return named(entity, (node.np.start, node.np.start + 1), "possessive"), True
        return None, False
