"""A fixed split of the gold into folds, by document: tune on some, report on the rest, rotate."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import groupby

from ingest.evaluation.gold import GoldDocument

FOLDS = 5


def fold_of(documents: Iterable[GoldDocument], k: int = FOLDS) -> dict[str, int]:
    """The fold, 0 to k-1, of each document by its id.

    Within each language, hard negatives apart, documents are dealt out in the order of a hash of
    their ids; dealing goes on from one group to the next, so that folds differ by one text at most.
    """

    def group(document: GoldDocument) -> tuple[str, bool]:
        return document.lang, document.hard_negative

    def place(document: GoldDocument) -> tuple[tuple[str, bool], str]:
        return group(document), sha256(document.id.encode()).hexdigest()

    ordered = sorted(documents, key=place)
    dealt = [one for _, members in groupby(ordered, key=group) for one in members]
    return {document.id: number % k for number, document in enumerate(dealt)}
