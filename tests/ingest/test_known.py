"""Names that the graph vouches for have their class in a text; no link is decided by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Claim, Kind, Vouched
from ingest.grammar.calibrate import plain_report
from ingest.grammar.reference.known import KnownNames
from ingest.known import known_names
from ingest.scorer import extract

FIRM, FORCE, THING = "Quellmark", "Ostmere", "Pellstar"
KNOWN = KnownNames({"quellmark": "vendor", "ostmere": "security", "pellstar": "product"})


def held(text: str, known: KnownNames, lang: str = "en") -> set[tuple[str, str, str]]:
    claims = extract(plain_report(text, lang), known)
    return {(c.subject.name, c.link.value, c.object.name) for c in claims if c.held}


@pytest.mark.parametrize(
    ("lang", "text", "link"),
    [
        ("en", f"{FIRM} supplied {FORCE} with cameras in 2014.", (FIRM, "SUPPLIED_TO", FORCE)),
        ("en", f"{FORCE} has used {THING} since 2014.", (THING, "USED_BY", FORCE)),
        ("nl", f"{FIRM} rustte {FORCE} in 2014 uit met camera's.", (FIRM, "SUPPLIED_TO", FORCE)),
    ],
)
def test_a_known_name_needs_no_explanation(
    lang: str, text: str, link: tuple[str, str, str]
) -> None:
    """What the text says of two names alone is held where it is known what bears them."""
    assert link not in held(text, KnownNames(), lang)
    assert link in held(text, KNOWN, lang)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM} and {FORCE} share a street.",
        f"{FORCE} does not use {THING}.",
        f"{FIRM} plans to supply {FORCE} with cameras.",
        f"The minister spoke of {FIRM}. {FORCE} was in the news.",
        f"{FIRM}, {FORCE}, {THING}.",
    ],
)
def test_known_names_alone_hold_nothing(text: str) -> None:
    """However well two names are known, only the words between them make a link."""
    assert held(text, KNOWN) == set()


def test_the_text_outweighs_what_is_known() -> None:
    """A body that the text calls a police force, twice, is none of the vendors known."""
    text = f"The police force {FORCE} bought cameras from {FIRM}. The police force {FORCE} is old."
    wrong = KnownNames({"ostmere": "vendor", "quellmark": "vendor"})
    claims = extract(plain_report(text, "en"), wrong)
    bought = [one for one in claims if one.object.name == FORCE]
    assert bought
    assert all(Kind.SECURITY_APPARATUS in one.object.kinds for one in bought)


@given(st.sampled_from(["vendor", "product", "agency", "security", "buyer", "programme"]))
def test_every_claim_still_has_its_words(sort: str) -> None:
    """Whatever a name is known as, each claim of it quotes the text where it says it does."""
    report = plain_report(f"{FIRM} supplied {FORCE} with {THING}. It is used by the police.", "en")
    known = KnownNames(dict.fromkeys(("quellmark", "ostmere", "pellstar"), sort))
    claims: tuple[Claim, ...] = extract(report, known)
    for claim in claims:
        claim.check_against(report)
    assert claims == extract(report, known)


def test_a_name_of_two_classes_says_nothing() -> None:
    """A body may be of the state and armed, and is then the latter; a firm and a force are two."""
    vouched = [
        Vouched("Ostmere", (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS, Kind.BUYER)),
        Vouched("Quellmark S.p.A.", (Kind.VENDOR,)),
        Vouched("Tarn", (Kind.VENDOR,)),
        Vouched("TARN", (Kind.PRODUCT,)),
        Vouched("Both", (Kind.VENDOR, Kind.STATE_AGENCY)),
        Vouched("Norland", (Kind.COUNTRY,)),
        Vouched("Hill Guard (Norland)", (Kind.BUYER,)),
    ]
    assert dict(known_names(vouched).sorts) == {
        "ostmere": "security",
        "quellmark s.p.a.": "vendor",
        "quellmark": "vendor",
        "hill guard norland": "buyer",
        "hill guard": "buyer",
    }
