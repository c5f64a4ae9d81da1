"""What the ending of a verb alone says of how sure it is: hearsay, or what is to come."""

import re

from ingest.grammar.words.pack import Pack


def told_by_ending(
    lower: str, lemma: str, roles: set[str], pack: Pack, future: re.Pattern[str]
) -> set[str]:
    """The doubts that a verb's form casts, as roles; of what is to come on those of a frame."""
    kinds = {role.partition(":")[0] for role in roles}
    # "Anfrage" is a noun before it is a form of "anfragen".
    noun, verbal = kinds & {"nominal", "head"}, "frame" in kinds or "closed:verb" in roles
    found = set()
    if verbal and not noun and _hearsay(lower, lemma, pack):
        found.add("status:alleged")
    if "frame" in kinds and to_come(lower, lemma, pack, future):
        found.add("status:planned")
    return found


def _hearsay(lower: str, lemma: str, pack: Pack) -> bool:
    """Whether a verb's form only tells what is said, as "fournirait", "liefere"."""
    if lower == lemma or not pack.hearsay:
        return False
    stems = {lemma, lemma.removesuffix("e"), f"{lemma.removesuffix('are')}er"}
    if pack.verb_last:
        stems = {lemma.removesuffix("en"), lemma.removesuffix("n")}
    return any(lower == stem + ending for stem in stems for ending in pack.hearsay)


def to_come(lower: str, lemma: str, pack: Pack, future: re.Pattern[str]) -> bool:
    """Whether a verb's form tells what is to come: "livrera", not "livra", of "livrer".

    What somebody "will continue to" do is done already.
    """
    past = f"{lemma[:-2]}a"
    coming = lower not in {lemma, past} and bool(future.fullmatch(lower))
    return coming and lemma not in pack.phrases.get("goes_on", ())
