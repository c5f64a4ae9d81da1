"""A claim with the ids that it gives, worked out once: each is a hash of names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from graph.claim import Claim, Mention


def ends_of(claim: Claim) -> Iterator[tuple[str, Mention]]:
    """The ends of a claim with the role each plays."""
    yield "SUBJECT", claim.subject
    yield "OBJECT", claim.object
    if claim.product:
        yield "PRODUCT", claim.product


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """A claim with its own id; its ends with the role each plays, and the id the claim gives it."""

    claim: Claim
    id: str
    ends: tuple[tuple[str, Mention, str], ...]

    @classmethod
    def of(cls, claim: Claim) -> Self:
        """The claim with its ids."""
        ends = tuple(
            (role, mention, mention.entity_id(claim.report)) for role, mention in ends_of(claim)
        )
        subject, object_, *product = (ident for _, _, ident in ends)
        ident = claim.id_with(subject, object_, product[0] if product else None)
        return cls(claim=claim, id=ident, ends=ends)

    @property
    def subject(self) -> str:
        """The id of the entity the claim starts at."""
        return self.ends[0][2]

    @property
    def object(self) -> str:
        """The id of the entity the claim ends at."""
        return self.ends[1][2]

    @property
    def product(self) -> str | None:
        """The id of what was supplied, when the words name it."""
        return self.ends[2][2] if self.claim.product else None
