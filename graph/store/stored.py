"""A stored claim as the claim it was when it was written."""

from collections.abc import Mapping
from typing import Any

from graph.claim import Claim, KindEvidence, Mention, Origin, Span
from graph.errors import UnknownClaim
from graph.store import records
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind, Status


def stored(tx: Transaction, claim_id: str) -> Claim:
    """The claim with this id; `held` is what it counts as now. `UnknownClaim` if there is none."""
    row = tx.one("read_stored_claims", ids=[claim_id])
    if row is None:
        raise UnknownClaim(f"No claim has the id {claim_id!r}.")
    return claim_of(row)


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim in `row`: its report's id, its properties as `claim`, and its `ends`."""
    fields = row["claim"]
    ends = {end["role"]: _mention(end["mention"]) for end in row["ends"]}
    return Claim(
        report=row["report"],
        link=LinkKind(fields["link"]),
        subject=ends["SUBJECT"],
        object=ends["OBJECT"],
        product=ends.get("PRODUCT"),
        quote=fields["quote"],
        span=Span(fields["start"], fields["end"]),
        page=fields["page"],
        lang=fields["lang"],
        status=Status(fields["status"]),
        valid=records.validity(fields),
        origin=Origin(
            extractor=fields["extractor"], rule=fields["rule"], pack=fields.get("pack", "")
        ),
        confidence=fields["confidence"],
        held=fields["held"],
        attributed_to=fields.get("attributed_to"),
    )


def _mention(fields: Mapping[str, Any]) -> Mention:
    of_kinds = (fields.get(f"because_{part}", ()) for part in ("kinds", "starts", "ends"))
    because = zip(*of_kinds, strict=True)
    return Mention(
        name=fields["name"],
        kinds=tuple(map(Kind, fields["kinds"])),
        span=Span(fields["start"], fields["end"]),
        words=Span(fields["words_start"], fields["words_end"]),
        described=fields["described"],
        country=fields.get("country"),
        aliases=tuple(fields.get("aliases", ())),
        because=tuple(KindEvidence(Kind(kind), Span(a, b)) for kind, a, b in because),
    )
