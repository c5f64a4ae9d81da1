"""What "the company", "its" and "the software" stand for: a unique antecedent of the right kind
nearby, or nothing. An unsure guess is worse than none.
"""

from bisect import bisect_left

from ingest.grammar.clauses.clefts import clefted
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.agreement import genders
from ingest.grammar.reference.descriptions import Descriptions
from ingest.grammar.reference.other_bodies import OtherBodies, Seen
from ingest.grammar.reference.placed_before import PlacedBefore
from ingest.grammar.reference.registry import Entity, Registry
from ingest.grammar.reference.unnamed import unnamed
from ingest.grammar.words.labels import spelled
from ingest.grammar.words.lexicon import Lexicon

_NAMES = frozenset({"name", "seller", "supplier"})
_REACH = 3
_LOOKED = 200
_FITS = {
    "vendor": {"vendor", "organisation", ""},
    "organisation": {"organisation"},
    "product": {"product"},
    "technology": {"product"},
    "buyer": {"buyer"},
    "agency": {"agency", "security"},
    "security": {"security"},
    "programme": {"programme"},
}


class Discourse:
    """The namings of a document in order, searched backwards from a place."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self.registry = registry
        self.seen: list[Seen] = []
        for number, sentence in enumerate(document.sentences):
            subjects = {
                node.np.start
                for clause in sentence.clauses
                if clause.subject and clause.kind != "rel"
                for node in clause.subject.nodes
            } | clefted(sentence)
            if sentence.heading and sentence.nodes:
                subjects.add(sentence.nodes[0].np.start)
            past = {link.right.np.start for link in sentence.links if link.kind == "formerly"}
            for node in sentence.nodes:
                if node.np.start in past:
                    # What somebody was called once goes on about nobody else.
                    continue
                at = node.np.start
                if (entity := registry.of(node)) is not None and not entity.country:
                    self.seen.append(Seen(at, number, sentence.block, entity, at in subjects))
        titles = _titles(document, registry)
        self._heading_blocks = [block for block, _ in titles]
        self._headings = [entity for _, entity in titles]
        self._seats, self._unnamed = _seats(document, registry), unnamed(document)
        self.descriptions = Descriptions(document, registry)
        self.placed = PlacedBefore(document, registry)
        self.genders = genders(document, registry)
        self.speakers = _speakers(document, registry)
        self._lines = [sentence.start for sentence in document.sentences]
        self._countries = _countries(document)
        self._country_starts = [token for _, token, _ in self._countries]
        self.seen.sort(key=lambda one: one.at)
        self.starts = [one.at for one in self.seen]
        self._others = OtherBodies(document, self.seen, self.starts, self._lines)
        vendors = [one.entity for one in self.seen if one.entity.sort == "vendor"]
        self.vendors = len({entity.key for entity in vendors})
        self.topic = vendors[0] if vendors else self._title(document)

    def _title(self, document: Document) -> Entity | None:
        """What the title of a document names first, if it begins with one."""
        first = document.sentences[0] if document.sentences else None
        if first is None or not first.heading:
            return None
        named = (self.registry.of(node) for node in first.nodes)
        return next((one for one in named if one and not one.country), None)

    def antecedent(
        self, node: Node, sort: str, block: int, apart: frozenset[str] = frozenset()
    ) -> Entity | None:
        """The one entity of class `sort` that a definite noun phrase without a name points to.

        It is none of `apart`, by their keys: "Y bought the company" is not of Y itself.
        """
        at, seats = node.np.start, frozenset(code for code, _ in node.np.demonyms)
        found = self.before(at, sort, block, seats, apart)
        return None if found and self._others.may_be_meant(found, node, block) else found

    def before(
        self, at: int, sort: str, block: int, seats: frozenset[str] = frozenset(),
        apart: frozenset[str] = frozenset(),
    ) -> Entity | None:  # fmt: skip
        """The unique fitting entity named last before token `at`, at most three blocks up.

        "The Swedish company" points to nobody who is said to be of another country.
        """
        fits = _FITS.get(sort)
        if fits is None:
            return None
        # Where one is said to be Swedish, it is nobody of whom nothing is said.
        known = any(told >= seats for told in self._seats.values())
        untold: frozenset[str] = frozenset() if known else seats
        place = bisect_left(self.starts, at) - 1
        nearest: list[Seen] = []
        looked = 0
        while place >= 0 and looked < _LOOKED:
            one = self.seen[place]
            looked += 1
            if block - one.block > _REACH or (nearest and one.sentence < nearest[0].sentence):
                break
            told = self._seats.get(one.entity.key, untold)
            plain = bool(seats or one.entity.sort or one.subject)
            if one.entity.sort in fits and plain and told >= seats and one.entity.key not in apart:
                nearest.append(one)
            place -= 1
        if seats and not any(one.subject or self._seats.get(one.entity.key) for one in nearest):
            # "The Swedish company" may mean whoever is named last, in whatever place.
            return None
        if sort == "vendor" and nearest and self.between(self._lines[nearest[0].sentence], at):
            return None
        return self._choose(nearest, sort)

    def between(self, start: int, end: int) -> bool:
        """Whether a firm without a name is spoken of between two tokens: "lost to a rival"."""
        place = bisect_left(self._unnamed, start)
        return place < len(self._unnamed) and self._unnamed[place] < end

    def pronoun(self, at: int, block: int) -> Entity | None:
        """What "it" or "they" goes on about: the first subject of the last sentence with one."""
        place = bisect_left(self.starts, at) - 1
        near = [one for one in self.seen[max(0, place - 30) : place + 1] if one.block == block]
        last = max((one.sentence for one in near if one.subject), default=-1)
        for one in near:
            if one.sentence == last and one.subject:
                fits = one.entity.sort in {
                    "vendor",
                    "product",
                    "organisation",
                    "speaker",
                    "",
                    "agency",
                    "security",
                    "buyer",
                }
                return one.entity if fits else None
        return None

    def heading(self, block: int) -> Entity | None:
        """The entity that the last heading before a block names first: what its lines are about."""
        place = bisect_left(self._heading_blocks, block) - 1
        return self._headings[place] if place >= 0 else None

    def country(self, at: int, block: int) -> tuple[str, int] | None:
        """The last country before token `at` in its block: "the country"."""
        place = bisect_left(self._country_starts, at) - 1
        if place < 0 or self._countries[place][2] != block:
            return None
        code, token, _ = self._countries[place]
        return code, token

    def _rivalled(self, nearest: list[Seen], sort: str) -> bool:
        """Whether who is named last is no subject, and the text is about another vendor."""
        topic = self.topic
        other = topic is not None and topic.sort == sort and topic.key != nearest[0].entity.key
        return other and sort == "vendor" and not any(one.subject for one in nearest)

    def _choose(self, nearest: list[Seen], sort: str) -> Entity | None:
        strong = [one for one in nearest if one.entity.sort] or nearest
        keys = {one.entity.key for one in strong}
        if len(keys) == 1:
            return None if self._rivalled(strong, sort) else strong[0].entity
        subjects = {one.entity.key: one.entity for one in strong if one.subject}
        if len(subjects) == 1:
            return next(iter(subjects.values()))
        if sort == "vendor" and self.topic is not None and self.topic.key in keys:
            return self.topic
        return None


def _titles(document: Document, registry: Registry) -> list[tuple[int, Entity]]:
    """Whom each heading names first, by its block."""
    return [
        (sentence.block, entity)
        for sentence in document.sentences
        if sentence.heading and (title := _title_of(document, sentence)) is not None
        and (entity := registry.of(title)) is not None and not entity.country
    ]  # fmt: skip


def _title_of(document: Document, sentence: Sentence) -> Node | None:
    """What a heading names first; in a line with a label that is the name it labels as one."""
    if not sentence.nodes or _section(document, sentence):
        return None
    first, tokens, lex = sentence.nodes[0], document.tokens, document.lex
    line = range(sentence.start, sentence.end - 1)
    colon = next((at for at in line if tokens[at].text == ":"), None)
    if colon is None or (first.np.name and first.np.start < colon):
        return first
    label = document.words(sentence.start, colon) if colon > sentence.start else ""
    if lex.labels.get(spelled(label)) not in _NAMES and "vendor" not in _heads(label, lex):
        return None
    return next((one for one in (*first.examples, first) if one.np.name), None)


def _heads(label: str, lex: Lexicon) -> frozenset[str]:
    words = label.lower().split()
    return frozenset(lex.word(words[-1]).heads) if words else frozenset()


def _section(document: Document, sentence: Sentence) -> bool:
    """Whether a heading is that of a part of any report, "Executive Summary", and names nobody."""
    sections = document.lex.pack.phrases.get("sections", ())
    words = (token.lower for token in document.tokens[sentence.start : sentence.end]
             if token.kind == "w")  # fmt: skip
    return bool(sections) and " ".join(words) in sections


def _speakers(document: Document, registry: Registry) -> frozenset[str]:
    """Who is named as the subject of a main clause that says something, by their keys."""
    told = (
        registry.of(node)
        for sentence in document.sentences
        for clause in sentence.clauses
        if clause.kind == "main" and clause.verb is not None and clause.subject is not None
        if "SAY" in clause.verb.frames and not clause.verb.passive
        for node in clause.subject.nodes
        if node.np.name is not None
    )
    return frozenset(entity.key for entity in told if entity is not None)


def _seats(document: Document, registry: Registry) -> dict[str, frozenset[str]]:
    """The countries that adjectives give each entity."""
    found: dict[str, frozenset[str]] = {}
    for sentence in document.sentences:
        pairs = [(node, node) for node in sentence.nodes if node.np.name]
        pairs += [(link.left, link.right) for link in sentence.links if link.kind == "same"]
        # "A Swedish company named X"
        pairs += [(link.right, link.left) for link in sentence.links if link.kind == "named"]
        # "X is a Swedish company", "X is Swedish"
        pairs += [
            (clause.subject.nodes[0], clause.after[0].nodes[0])
            for clause in sentence.clauses
            if clause.verb is not None and clause.verb.copula and not clause.verb.negated
            if clause.subject is not None and len(clause.subject.nodes) == 1
            if clause.after and clause.after[0].bare and len(clause.after[0].nodes) == 1
        ]
        for one, told in pairs:
            entity = registry.of(one)
            codes = frozenset(code for code, _ in told.np.demonyms)
            if entity is not None and codes:
                found[entity.key] = found.get(entity.key, frozenset()) | codes
    return found


def _countries(document: Document) -> list[tuple[str, int, int]]:
    """Countries by name or adjective; "a Swedish company" is no talk of Sweden."""
    found = []
    for sentence in document.sentences:
        for node in sentence.nodes:
            if node.np.country and node.np.name:
                found.append((node.np.country, node.np.name[1] - 1, sentence.block))
            if "vendor" not in {node.np.sort, node.np.before}:
                found += [(code, at, sentence.block) for code, at in node.np.demonyms]
    return sorted(found, key=lambda one: one[1])
