"""Plurals of nouns that end as participles do: "batteries" is of no verb, "finies" is."""

from collections.abc import Callable, Sequence


def noun_plural(
    lower: str, lemma: str, endings: Sequence[str], known: Callable[[str], bool]
) -> bool:
    """Whether a form is a noun's plural, as the verb whose participle it would be is none."""
    if lower != f"{lemma}s":
        return False
    ends = (ending.partition(">") for ending in endings)
    verbs = [lemma.removesuffix(last) + new for last, _, new in ends if lemma.endswith(last)]
    return bool(verbs) and not any(known(verb) for verb in verbs)
