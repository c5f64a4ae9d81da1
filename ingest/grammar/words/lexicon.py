"""What a word can be: its lemma and its roles, by pack, for one language.

Looked up once per form and remembered. Which of its roles a word has in a sentence is decided
by the chunker.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.grammar.words.dictionaries import is_listed, lemma_of
from ingest.grammar.words.inflected import VerbForms, globs
from ingest.grammar.words.labels import by_label
from ingest.grammar.words.multiwords import countries, light, pairs, peoples, phrases
from ingest.grammar.words.noun_plurals import noun_plural
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.pack import NameWords, Pack, Words
from ingest.grammar.words.places import calendar_words
from ingest.grammar.words.suffixes import by_ending
from ingest.grammar.words.tenses import told_by_ending

_REMEMBERED = 200_000
# A legal form of more letters is a word written out, whose full stop ends a sentence.
_ABBREVIATED = 5
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """A form's possible roles."""

    lemma: str
    closed: frozenset[str] = _NONE
    prep: frozenset[str] = _NONE
    status: frozenset[str] = _NONE
    heads: tuple[str, ...] = ()
    frame: str = ""
    nominal: str = ""
    relation: str = ""
    country: str = ""

    @property
    def head(self) -> str:
        """The first class of thing the word names, or nothing."""
        return self.heads[0] if self.heads else ""

    @property
    def blank(self) -> bool:
        """Whether the pack says nothing about the word."""
        return not (
            self.closed or self.prep or self.heads or self.frame or self.nominal or self.relation
            or self.country or self.status
        )  # fmt: skip


@dataclass(slots=True)
class _Tables:
    exact: dict[str, set[str]] = field(default_factory=dict)
    suffixes: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, word: str, role: str) -> None:
        if word.startswith("*"):
            self.suffixes.append((word[1:], *role.split(":", 1)))  # type: ignore[arg-type]
        self.exact.setdefault(word.lstrip("*").replace("+", ""), set()).add(role)


class Lexicon:
    """The words of one pack and of names, compiled for look-up."""

    def __init__(self, pack: Pack, names: NameWords) -> None:
        self.pack, self.names = pack, names
        self.particles: dict[tuple[str, str], str] = {}
        self.abbreviations = frozenset(pack.abbreviations) | {
            word for word in names.legal if len(word) <= _ABBREVIATED
        }
        self.legal = frozenset(word.strip(".") for word in names.legal)
        self.technical, self.light = frozenset(names.technical), light(pack)
        self.joins, self.topics = frozenset(names.joins), frozenset(names.topics)
        self.affairs, self.devices = frozenset(names.affairs), frozenset(names.devices)
        self.given, self.people = frozenset(names.given), frozenset(names.given + names.people)
        self.links, self.proper = frozenset(pack.name_links), frozenset(pack.proper)
        self.towns = self.proper | frozenset(pack.towns)
        self.manners, self.times = _besides(pack, "manners"), _besides(pack, "times")
        self.platforms = frozenset(names.platforms)
        self._alone, self._local = globs(pack.unique), globs(pack.local)
        self.phrases, self.labels = phrases(pack), by_label(pack.labels)
        self.pairs, self.relation_pairs = pairs(pack.heads), pairs(pack.relations)
        self.based = frozenset(said.split()[0] for said in pack.phrases.get("based", ()))
        self.starters = frozenset(word for words in pack.closed.values() for word in words)
        self.countries, self.country_starts, self.state_starts = countries(pack)
        self.peoples = peoples(pack)
        self._tables = _compile(pack, names.devices, self.particles)
        told = {word for rows in self.phrases.values() for words, _ in rows for word in words}
        whole = self._tables.exact.keys() | self.phrases.keys() | told
        self.hyphened = frozenset(word for word in whole if "-" in word.strip("-"))
        self._suffixes = by_ending(self._tables.suffixes)
        self._name_heads = {word: key for key, told in names.heads.items() for word in told}
        self._gerund, self._infinitive = globs(pack.gerund), globs(pack.infinitive)
        self._participle, self._passive = globs(pack.participle), globs(pack.passive)
        self._verbs_only, self._definite = globs(pack.finite), globs(pack.definite)
        self._adverbial, self.future = globs(pack.adverb), globs(pack.future)
        self._forms = VerbForms(
            self._infinitive, self._participle, self._definite,
            verb_last=pack.verb_last, articles=bool(pack.definite),
        )  # fmt: skip
        self.word = lru_cache(maxsize=_REMEMBERED)(self._word)
        self.known = lru_cache(maxsize=_REMEMBERED)(self._known)
        self.adverb = lru_cache(maxsize=_REMEMBERED)(self._ends_as_adverb)

    def _known(self, lower: str) -> bool:
        return lower.isprintable() and is_listed(lower, self.pack.lang)

    def noun(self, lower: str) -> bool:
        """Whether the lemmatiser writes the word with a capital, where nouns have one."""
        return self._lemma(lower)[:1].isupper()

    def _lemma(self, lower: str) -> str:
        """What the lemmatiser says, which refuses lone surrogates."""
        return lemma_of(lower, self.pack.lang) if lower.isprintable() else lower

    def _word(self, lower: str) -> Word:
        """The roles of a form given in lower case."""
        pack = self.pack
        # A date in figures is to the grammar what its year is.
        lemma = year_of(lower) or pack.forms.get(lower) or self._lemma(lower)
        lemma = lemma.replace("_", "").lower()
        exact = self._tables.exact
        if lower not in exact and lemma not in exact:
            lemma = self._stripped(lower) or lemma
        roles = {r for r in exact.get(lower, ()) if not r.startswith("closed:verb")}
        closed = {r for r in roles if r.startswith("closed:")}
        if not closed or lower == lemma:
            roles |= {
                r for r in exact.get(lemma, ()) if not r.startswith("closed:") or r == "closed:verb"
            }
        roles |= {r for r in exact.get(lower, ()) if r == "closed:verb"}
        if lower in pack.forms:
            roles |= exact.get(lemma, set())
        if lower not in exact and self._forms.bare(lower, lemma):
            roles.discard("closed:verb")
        if (
            not any(r.startswith(("head:", "relation:", "nominal:", "frame:")) for r in roles)
            and not closed
        ):
            roles |= self._compound(lower, lemma)
        if lower != lemma and lower not in exact and self._verbs_only.fullmatch(lower):
            nouns = {r for r in roles if r.startswith(("head:", "nominal:", "relation:"))}
            framed = any(r.startswith("frame:") for r in roles)
            roles = roles - nouns | ({"closed:verb"} if nouns and not framed else set())
        roles |= told_by_ending(lower, lemma, roles, pack, self.future)
        doubts = {r for r in roles if r.startswith("status:")}
        verbal = self._forms.verbal(lower, lemma) and not noun_plural(
            lower, lemma, self.pack.endings, self.known
        )
        if roles == doubts and lower != lemma and verbal:
            roles |= {"closed:verb"}
        return _word_of(lemma, roles)

    def _stripped(self, lower: str) -> str:
        """The listed word that a form unknown to the lemmatiser is, by the pack's endings."""
        for ending in self.pack.endings:
            last, _, instead = ending.partition(">")
            if lower.endswith(last) and len(lower) > len(last) + 2:
                stem = lower.removesuffix(last) + instead
                if stem in self._tables.exact:
                    return stem
        return self._inflected(lower) if self.pack.verb_last else ""

    def _inflected(self, lower: str) -> str:
        """The listed verb whose participle has the ending of an adjective: "hergestellte"."""
        for ending in self.pack.adjective_endings:
            stem = lower.removesuffix(ending)
            if stem != lower and self._participle.fullmatch(stem):
                lemma = self.pack.forms.get(stem) or self._lemma(stem).lower()
                if lemma != stem and lemma in self._tables.exact:
                    return lemma
        return ""

    def _compound(self, lower: str, lemma: str) -> set[str]:
        for suffix, family, role in self._suffixes.of(lower, lemma):
            if len(lemma) > len(suffix) + 1 and lemma.endswith(suffix):
                return {f"{family}:{role}"}
            if len(lower) > len(suffix) + 1 and lower.endswith(suffix):
                return {f"{family}:{role}"}
            if (
                self.pack.noun_caps
                and lower.endswith(f"{suffix}s")
                and len(lower) > len(suffix) + 2
            ):
                return {f"{family}:{role}"}
        return set()

    def name_head(self, lower: str) -> str:
        """What a word says of the name it stands in: "agency" for Bureau; no reporter a gerund."""
        head = self._name_heads.get(lower) or self.word(lower).head
        return "" if head == "reporter" and self._gerund.fullmatch(lower) else head

    def listed(self, lower: str) -> frozenset[str]:
        """The classes under which the pack lists the very form."""
        roles = self._tables.exact.get(lower, ())
        return frozenset(r.split(":", 1)[1] for r in roles if r.startswith("head:"))

    def among(self, lower: str, words: Collection[str]) -> bool:
        """Whether a form or its lemma is one of some words."""
        return lower in words or self.word(lower).lemma in words

    def stands_in_names(self, lower: str) -> bool:
        """Whether a word is one that names are made of in any language."""
        return lower in self._name_heads

    def unique(self, lower: str) -> bool:
        """Whether a compound in the singular is the name of the one body of its kind."""
        if lower in self.pack.unique:
            return True
        return bool(self._alone.fullmatch(lower)) and self.word(lower).lemma == lower

    def local(self, lower: str) -> bool:
        """Whether a noun is of bodies that every place has; a place behind it is its own."""
        return bool(self._local.fullmatch(lower))

    def gerund(self, lower: str) -> bool:
        """Whether a verb's form is a gerund or present participle."""
        return bool(self._gerund.fullmatch(lower))

    def participle(self, lower: str) -> bool:
        """Whether a verb's form can be a past participle."""
        return bool(self._participle.fullmatch(lower))

    def finite(self, lower: str) -> bool:
        """Whether a verb's form is no noun where articles are endings."""
        formed = self._participle.fullmatch(lower) or self._gerund.fullmatch(lower)
        return bool(self.pack.definite) and lower != self.word(lower).lemma and not formed

    def passive(self, lower: str) -> bool:
        """Whether a verb's form is passive by its ending alone."""
        return bool(self._passive.fullmatch(lower))

    def definite(self, lower: str) -> bool:
        """Whether a noun's ending is an article, so that it may be the class before a name."""
        return bool(self._definite.fullmatch(lower))

    def _ends_as_adverb(self, lower: str) -> bool:
        """Whether a word that the pack does not list is an adverb by its ending."""
        return bool(self._adverbial.fullmatch(lower)) and self.word(lower).blank

    def verbal(self, lemma: str) -> bool:
        """Whether a lemma looks like a verb's."""
        return bool(self._infinitive.fullmatch(lemma))


def _besides(pack: Pack, told: str) -> frozenset[str]:
    """When, how or for what price something was done: nothing hangs on these words."""
    return calendar_words(pack.lang) | frozenset(pack.phrases.get(told, ()))


def _word_of(lemma: str, roles: set[str]) -> Word:
    found: dict[str, list[str]] = {}
    for role in sorted(roles):
        family, name = role.split(":", 1)
        found.setdefault(family, []).append(name)
    first = {key: values[0] for key, values in found.items()}
    return Word(
        lemma=lemma,
        closed=frozenset(found.get("closed", ())),
        prep=frozenset(found.get("prep", ())),
        status=frozenset(found.get("status", ())),
        heads=tuple(found.get("head", ())),
        frame=first.get("frame", ""),
        nominal=first.get("nominal", ""),
        relation=first.get("relation", ""),
        country=first.get("country", ""),
    )


def _compile(pack: Pack, devices: Words, particles: dict[tuple[str, str], str]) -> _Tables:
    tables = _Tables()
    for word in (form for device in devices for form in (device, f"{device}s")):
        tables.add(word, "head:product")
    families = {
        "closed": pack.closed, "prep": pack.prepositions, "head": pack.heads,
        "relation": pack.relations, "frame": pack.frames, "nominal": pack.nominals,
        "country": pack.demonyms, "status": pack.status,
    }  # fmt: skip
    for family, table in families.items():
        for key, words in table.items():
            for word in words:
                if " " in word:
                    continue
                tables.add(word, f"{family}:{key}")
                if family == "country":
                    for ending in pack.adjective_endings if key != "closed" else ():
                        tables.add(word + ending, f"{family}:{key}")
                if family == "frame" and "+" in word:
                    particle, bare = word.split("+", 1)
                    particles[bare, particle] = key
                if family == "prep":
                    tables.add(word, "closed:preposition")
    return tables
