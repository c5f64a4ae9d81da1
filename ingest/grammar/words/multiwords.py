"""The entries of a pack that are several words: phrases, pairs of nouns, countries, peoples."""

from collections.abc import Iterable, Mapping, Sequence

from ingest.grammar.words.pack import LISTS, Pack
from ingest.grammar.words.places import country_names

Starts = Mapping[str, Sequence[tuple[str, ...]]]


def phrases(pack: Pack) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Sequences of words that act as one, by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    tables: Iterable[tuple[str, Mapping[str, tuple[str, ...]]]] = (
        ("phrase", pack.phrases), ("status", pack.status), ("closed", pack.closed),
        ("prep", pack.prepositions), ("frame", pack.frames),
    )  # fmt: skip
    elided = tuple({one for words in pack.closed.values() for one in words if one[-1:] == "'"})
    # What a preposition marks says more than that it is one.
    told = {phrase for words in pack.prepositions.values() for phrase in words}
    for family, table in tables:
        for key, words in table.items():
            for phrase in words:
                if key in LISTS or (key == "preposition" and phrase in told):
                    continue
                parts = tuple(_words(phrase, elided))
                if len(parts) > 1 or family == "phrase":
                    found.setdefault(parts[0], []).append((parts, f"{family}:{key}"))
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
        for first, rows in found.items()
    }


def _words(phrase: str, elided: tuple[str, ...]) -> Iterable[str]:
    """The words of a phrase as a text's are cut: "l'an dernier" has three of them."""
    for word in phrase.split():
        cut = word.find("'") + 1
        if word[:cut] in elided and cut < len(word):
            yield from (word[:cut], word[cut:])
        else:
            yield word


def pairs(table: Mapping[str, tuple[str, ...]]) -> Mapping[tuple[str, str], str]:
    """Nouns of two words ("prison service", "joint venture"), the second in the singular."""
    return {
        (first, last): sort
        for sort, words in table.items()
        for word in words
        if word.count(" ") == 1
        for first, last in [tuple(word.split())]
    }


def countries(pack: Pack) -> tuple[dict[tuple[str, ...], str], Starts, Starts]:
    """Countries by their names in lower case, each with its code; a hyphen is a word of its own.

    So they are by what they call themselves: "Republic of Kenya", "Königreich Marokko". Then their
    short names, and what stands before those, by first words: all long names that begin with
    "república" would be thousands to look through.
    """
    told = {
        tuple(said.replace("-", " - ").split()): code
        for code, words in pack.places.items()
        for said in words
    }
    short = {**country_names(pack.lang), **told}
    forms = [tuple(form.split()) for form in pack.phrases.get("long_forms", ())]
    long = {(*form, *name): code for form in forms for name, code in short.items()}
    return {**long, **short}, _by_first(short), _by_first(forms)


def peoples(pack: Pack) -> dict[tuple[str, ...], str]:
    """Nationalities of two words, each with its country: "South Korean"."""
    return {
        tuple(said.split()): code
        for code, words in pack.demonyms.items()
        for said in words
        if " " in said
    }


def _by_first(names: Iterable[tuple[str, ...]]) -> Starts:
    """Sequences of words by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(names, key=lambda words: (-len(words), words)):
        found.setdefault(words[0], []).append(words)
    return found


def light(pack: Pack) -> dict[tuple[str, str], str]:
    """What a verb and a noun mean together, by their lemmas."""
    said = ((frame, *pair.split(" ", 1)) for frame, pairs in pack.light.items() for pair in pairs)
    return {(verb, noun): frame for frame, verb, noun in said}
