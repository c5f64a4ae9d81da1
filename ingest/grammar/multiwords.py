"""The entries of a pack that are several words: phrases, pairs of nouns, countries, peoples."""

from collections.abc import Iterable, Mapping

from ingest.grammar.pack import Pack

_SENTENCE_LEVEL = frozenset({
    "security_role", "paired", "seat", "percent", "range", "almost", "dative", "nominative",
    "reflexive", "until", "goes", "origin", "belongs", "holds", "commands", "admits", "offers",
    "staff", "common", "such", "retracted", "unreal", "inverted", "permits", "lets", "dates",
    "accuses", "ends", "earlier", "done", "undone", "annuls", "disputes",
    "except", "predicative", "nobody", "factive", "contrary", "relies",
    "oblique", "thwarts", "sections", "state", "phases", "degrees",
    "signings", "rivals", "performs", "soon", "access", "records",
    "comprises", "among", "funds", "state_owned", "new_name", "old_name",
    "revenue", "earns", "depends", "any_force", "equates", "constituents", "vague",
    "ranking", "instances", "concerns", "wished", "seldom", "periods", "receives",
    "reproaches", "rosters", "enlisted", "sums", "causes", "elides", "toward",
    "plural_states", "helps", "opts", "preferred_to", "no_trade", "contracts",
    "licences", "owns", "forgone", "gains", "moves", "quarters", "stakes", "mostly",
    "governs", "fields", "signs", "possesses", "property",
})  # fmt: skip


def phrases(pack: Pack) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Sequences of words that act as one, by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    tables: Iterable[tuple[str, Mapping[str, tuple[str, ...]]]] = (
        ("phrase", pack.phrases), ("status", pack.status), ("closed", pack.closed),
        ("prep", pack.prepositions), ("frame", pack.frames),
    )  # fmt: skip
    # What a preposition marks says more than that it is one.
    told = {phrase for words in pack.prepositions.values() for phrase in words}
    for family, table in tables:
        for key, words in table.items():
            for phrase in words:
                if key in _SENTENCE_LEVEL or (key == "preposition" and phrase in told):
                    continue
                parts = tuple(phrase.split())
                if len(parts) > 1 or family == "phrase":
                    found.setdefault(parts[0], []).append((parts, f"{family}:{key}"))
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
        for first, rows in found.items()
    }


def pairs(table: Mapping[str, tuple[str, ...]]) -> Mapping[tuple[str, str], str]:
    """Nouns of two words ("prison service", "joint venture"), the second in the singular."""
    return {
        (first, last): sort
        for sort, words in table.items()
        for word in words
        if word.count(" ") == 1
        for first, last in [tuple(word.split())]
    }


def places(pack: Pack) -> dict[tuple[str, ...], str]:
    """Other names of countries, each with its code; a hyphen is a word of its own."""
    return {
        tuple(said.replace("-", " - ").split()): code
        for code, words in pack.places.items()
        for said in words
    }


def peoples(pack: Pack) -> dict[tuple[str, ...], str]:
    """Nationalities of two words, each with its country: "South Korean"."""
    return {
        tuple(said.split()): code
        for code, words in pack.demonyms.items()
        for said in words
        if " " in said
    }


def by_first(countries: Mapping[tuple[str, ...], str]) -> dict[str, list[tuple[str, ...]]]:
    """Names of countries by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(countries, key=lambda words: (-len(words), words)):
        found.setdefault(words[0], []).append(words)
    return found


def light(pack: Pack) -> dict[tuple[str, str], str]:
    """What a verb and a noun mean together, by their lemmas."""
    said = ((frame, *pair.split(" ", 1)) for frame, pairs in pack.light.items() for pair in pairs)
    return {(verb, noun): frame for frame, verb, noun in said}
