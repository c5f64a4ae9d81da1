"""What the ending of a verb alone says of how sure it is: hearsay, or what is to come."""

import re

from ingest.grammar.words.pack import Pack


def hearsay(lower: str, lemma: str, pack: Pack) -> bool:
    """Whether a verb's form only tells what is said, as "fournirait", "liefere"."""
    if lower == lemma or not pack.hearsay:
        return False
    stems = {lemma, lemma.removesuffix("e"), f"{lemma.removesuffix('are')}er"}
    if pack.verb_last:
        stems = {lemma.removesuffix("en"), lemma.removesuffix("n")}
    return any(lower == stem + ending for stem in stems for ending in pack.hearsay)


def to_come(lower: str, lemma: str, future: re.Pattern[str]) -> bool:
    """Whether a verb's form tells what is to come: "livrera", not "livra", of "livrer"."""
    past = f"{lemma[:-2]}a"
    return lower not in {lemma, past} and bool(future.fullmatch(lower))
