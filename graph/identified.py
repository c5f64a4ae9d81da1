"""A claim with the ids that it gives, worked out once: each is a hash of names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from graph.claim import Claim, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """A claim with its own id and those of its ends, as the claim names them."""

    claim: Claim
    id: str
    subject: str
    object: str
    product: str | None

    @classmethod
    def of(cls, claim: Claim) -> Self:
        """The claim with its ids."""
        subject, object_, product = claim.subject_id, claim.object_id, claim.product_id
        return cls(
            claim=claim,
            id=claim.id_with(subject, object_, product),
            subject=subject,
            object=object_,
            product=product,
        )

    @property
    def ends(self) -> Iterator[tuple[str, Mention, str]]:
        """The ends of the claim with the role each plays, and its id."""
        yield "SUBJECT", self.claim.subject, self.subject
        yield "OBJECT", self.claim.object, self.object
        if self.claim.product and self.product:
            yield "PRODUCT", self.claim.product, self.product
