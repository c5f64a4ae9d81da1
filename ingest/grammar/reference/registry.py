"""The entities of one document: which names are one, what kind of thing each is, and why."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Link, Node
from ingest.grammar.phrases.title_names import from_titles
from ingest.grammar.reference.class_names import short_of
from ingest.grammar.reference.evidence import name_key, votes
from ingest.grammar.reference.goods_of_owner import called_after_owner, goods_of_owner
from ingest.grammar.reference.known import NOTHING_KNOWN, WEIGHT, KnownNames
from ingest.grammar.reference.owners_named import branches_of_owners
from ingest.grammar.reference.shortened import may_shorten
from ingest.grammar.reference.votes import Votes

_SAME_NAME = frozenset({"alias", "same"})
_ACRONYM = 6
# "TvK": a small word of its own within, as in the whole name.
_OF_WORDS = re.compile(r"[A-Z]+[a-z][A-Z]+")
_PLAIN = 3
_RIVALS = ("agency", "security", "buyer", "person", "reporter", "country", "programme")


@dataclass(frozen=True, slots=True)
class Entity:
    """One named thing: its fullest name, where that stands (tokens), its class, its other names.

    `nations` are the countries that the text says it is of: "Kenya's Ministry of Order".
    """

    key: str
    name: str
    start: int
    end: int
    sort: str
    strength: int
    country: str = ""
    aliases: tuple[str, ...] = ()
    because: tuple[tuple[str, int], ...] = ()
    initialism: bool = False
    nations: tuple[str, ...] = ()


class Registry:
    """Looks up the entity that a noun phrase names."""

    def __init__(self, document: Document, known: KnownNames = NOTHING_KNOWN) -> None:
        self.document = document
        self._known = known
        self._places: dict[str, tuple[int, int]] = {}
        self._country: dict[str, str] = {}
        self._nations: dict[str, set[str]] = {}
        self._main: dict[str, str] = {}
        self._foreign: dict[str, set[str]] = {}
        self._told: set[str] = set()
        self._initialisms = _initialisms(document)
        self._goods = goods_of_owner(document)
        self._branches = self._introduced_as(frozenset({"subsidiary", "unit", "reseller"}))
        self.entities: Mapping[str, Entity] = self._settle()

    def of(self, node: Node) -> Entity | None:
        """The entity named in a noun phrase, or None when it has no name."""
        key = name_key(self.document, node)
        return self.entities.get(self._main.get(key, key)) if key else None

    def named(self, place: tuple[int, int]) -> Entity | None:
        """The entity that the tokens of `place` name."""
        words = [
            token.lower for token in self.document.tokens[place[0] : place[1]] if token.kind != "p"
        ]
        key = " ".join(words)
        return self.entities.get(self._main.get(key, key))

    def _introduced_as(self, relations: frozenset[str]) -> frozenset[str]:
        """The names that are told to be a branch of somebody."""
        found: set[str] = set()
        for sentence in self.document.sentences:
            found.update(branches_of_owners(self.document, sentence, relations))
            for link in sentence.links:
                if link.kind in {"named", "same"} and link.left.np.relation in relations:
                    found.add(name_key(self.document, link.right))
            for node in sentence.nodes:
                if node.np.relation in relations:
                    own = (node,) if node.np.name else told_by(self.document, sentence, node)
                    found |= {name_key(self.document, one) for one in own}
        return frozenset(found)

    def _settle(self) -> Mapping[str, Entity]:
        said = votes(self.document)
        for sentence in self.document.sentences:
            for node in sentence.nodes:
                key = name_key(self.document, node)
                if key and not sentence.heading:
                    self._told.add(key)
                if key and node.np.name:
                    self._remember(key, node.np.name, node.np.country)
                    told = nations(node) | inner_nations(self.document, node)
                    self._nations.setdefault(key, set()).update(told)
                    if aside := self.document.asides.get(node.np.name[1] - 1):
                        self._foreign.setdefault(key, set()).add(aside)
                if node.np.first:
                    start, end = node.np.first
                    words = [t.lower for t in self.document.tokens[start:end] if t.kind != "p"]
                    self._remember(" ".join(words), node.np.first, "")
        for key, sort in self._known.votes(self._places):
            said.setdefault(key, Votes()).add(sort, WEIGHT, self._places[key][0])
        self._join(said)
        groups: dict[str, list[str]] = {}
        for key in self._places:
            groups.setdefault(self._main.get(key, key), []).append(key)
        return {main: self._entity(main, keys, said) for main, keys in groups.items()}

    def _remember(self, key: str, place: tuple[int, int], country: str) -> None:
        kept = self._places.get(key)
        if kept is None or (place[1] - place[0] > kept[1] - kept[0] and kept[1] > kept[0]):
            self._places[key] = place
        if country:
            self._country[key] = country

    def _join(self, said: Mapping[str, Votes]) -> None:
        """Aliases and short forms onto the fullest name; a product never joins its maker."""
        for sentence in self.document.sentences:
            for link in sentence.links:
                self._alias(link)
        for sentence in self.document.sentences:
            for clause in sentence.clauses:
                host = clause.subject.nodes if clause.subject else ()
                if clause.kind == "paren" and clause.verb and host and clause.after:
                    self._bracket(host[0], clause.after[0].nodes)
        self._main |= from_titles(self._places, self._told, self.document.lex)
        ordered = sorted(key for key in self._places if key not in self._main)
        for key in sorted(self._places, key=len):
            if key in self._main or self._country.get(key):
                continue
            longer = [
                other for other in _longer(key, ordered) if self._may_shorten(key, other, said)
            ]
            if len({self._main.get(other, other) for other in longer}) == 1:
                self._main[key] = self._main.get(longer[0], longer[0])
        self._join_classes()
        people = self._surnames(said)
        for key in self._places.keys() & people.keys():
            self._main.setdefault(key, people[key])

    def _join_classes(self) -> None:
        for key in sorted(self._places):
            if key not in self._main and (whole := short_of(self.document, key, self._places)):
                self._main[key] = self._main.get(whole, whole)

    def _may_shorten(self, key: str, other: str, said: Mapping[str, Votes]) -> bool:
        long_sort = said[other].best() if other in said else ""
        short_sort = said[key].best() if key in said else ""
        if other in self._branches or called_after_owner(key, other, self._goods):
            return False
        return may_shorten(self.document.lex, (key, short_sort), (other, long_sort))

    def _surnames(self, said: Mapping[str, Votes]) -> dict[str, str]:
        """The person first named with each surname, by the surname."""
        found: dict[str, str] = {}
        for key in self._places:
            given, _, surname = key.rpartition(" ")
            if given and key in said and said[key].best() == "person":
                found.setdefault(surname, key)
        return found

    def _alias(self, link: Link) -> None:
        if link.kind not in _SAME_NAME:
            return
        left, right = (name_key(self.document, node) for node in (link.left, link.right))
        if left and right and left != right and link.kind == "alias":
            self._main.setdefault(right, self._main.get(left, left))

    def _bracket(self, host: Node, inner: tuple[Node, ...]) -> None:
        """As in "Name (ABC)": an acronym of the name, or a short form of it."""
        if len(inner) != 1:
            return
        left, right = name_key(self.document, host), name_key(self.document, inner[0])
        if not left or not right or left == right or inner[0].np.country:
            return
        short = right.replace(".", "")
        initials = "".join(word[0] for word in left.split() if word not in self.document.lex.links)
        subsequence = _subsequence(short, left.replace(" ", ""))
        if (
            short.startswith(initials[:2])
            # The letter before may be that of a word before: "a shared Matching System (sMS)"
            or (len(initials) > 1 and short[1:] == initials)
            or left.startswith(right)
            or (len(short) <= _ACRONYM and subsequence)
        ):
            self._main[right] = self._main.get(left, left)

    def _entity(self, main: str, keys: list[str], said: Mapping[str, Votes]) -> Entity:
        total = Votes()
        for key in keys:
            for sort, weight in said[key].count.items() if key in said else ():
                total.add(sort, weight, said[key].tokens[sort])
        start, end = self._places[main]
        sort = _decide(total)
        names = [self.document.words(*self._places[key]) for key in keys if key != main]
        foreign = set().union(*(self._foreign.get(key, ()) for key in keys))
        return Entity(
            key=main, name=self.document.words(start, end), start=start, end=end, sort=sort,
            strength=total.count[sort], country=self._country.get(main, ""),
            aliases=tuple(sorted({*names, *foreign})),
            because=tuple((s, total.tokens[s]) for s in sorted(total.tokens) if s == sort),
            initialism=not self._initialisms.isdisjoint(keys),
            nations=tuple(sorted(set().union(*(self._nations.get(key, ()) for key in keys)))),
        )  # fmt: skip


def nations(node: Node) -> frozenset[str]:
    """The countries that a phrase says its name is of: "Kenya's X", "the Kenyan X".

    So does an adjective that ends the phrase right behind the name: "el Ejército chileno".
    """
    hung = (node.possessor, *node.of[:1])
    codes = {one.np.country for one in hung if one is not None and one.np.country}
    start, stop = node.np.name or (0, 0)
    last = stop if node.np.head == stop < node.np.end else -1
    told = {code for code, at in node.np.demonyms if at < start or at == last}
    return frozenset(codes | told)


def inner_nations(document: Document, node: Node) -> frozenset[str]:
    """The countries that adjectives behind the first word of a name say it is of."""
    start, end = node.np.name or (0, 0)
    lex = document.lex
    words = (token.lower for token in document.tokens[start + 1 : end])
    told = (lex.word(word).country for word in words if (word,) not in lex.countries)
    return frozenset(filter(None, told)) if lex.pack.adjective_after else frozenset()


def _longer(key: str, ordered: Sequence[str]) -> Iterator[str]:
    """The keys that begin with `key` and go on with another word, out of `ordered`."""
    start = f"{key} "
    for at in range(bisect_left(ordered, start), len(ordered)):
        if not ordered[at].startswith(start):
            return
        yield ordered[at]


def _initialisms(document: Document) -> frozenset[str]:
    """Capitals that take an article: "the LFQ" is a body, where a company would go without."""
    found = set()
    for sentence in document.sentences:
        for node in sentence.nodes:
            np = node.np
            if np.name is None or np.determiner != "determiner" or np.before or np.after:
                continue
            start, end = np.name
            letters = document.tokens[end - 1].text
            short = end - start == 1 and 1 < len(letters) <= _ACRONYM
            if short and (letters.isupper() or _OF_WORDS.fullmatch(letters)):
                found.add(name_key(document, node))
    return frozenset(found)


def _decide(total: Votes) -> str:
    """The class of an entity: a vendor's own name before a product noun stays the vendor's."""
    count = total.count
    if count["vendor"] >= _PLAIN and count["product"] <= count["vendor"] + 2:
        rivals = [s for s in _RIVALS
                  if count[s] > count["vendor"]]  # fmt: skip
        return rivals[0] if rivals else "vendor"
    if count["speaker"] and not any(count[s] for s in count if s != "speaker"):
        return "speaker"
    trimmed = Votes(count=count.copy(), tokens=total.tokens)
    del trimmed.count["speaker"]
    return trimmed.best()


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
