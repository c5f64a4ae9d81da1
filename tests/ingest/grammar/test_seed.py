"""The founding report, under its own names and under invented ones, yields the same claims."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph import Claim, Kind, Page, Report, Status
from ingest.scorer import extract

SEED = Path(__file__).parents[4] / "shared" / "seed" / "000_e858269565c6c97d.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the founding report is not here")

# Longest first: a name is replaced before the short form that it contains.
NAMES = (
    "Noldus Information Technology",
    "Noldus",
    "FaceReader",
    "The Observer XT",
    "Shihezi University",
    "Xinjiang Production and Construction Corps",
    "XPCC",
    "Morpho",
    "Idemia",
    "Axis Communications",
    "Sharp Eyes",
    "Skynet",
)
RENAMED: Mapping[str, tuple[str, ...]] = {
    "own": NAMES,
    "plain": (
        "Veldhoven Gedragstechniek",
        "Veldhoven",
        "Mimiek",
        "Waaier",
        "Universiteit Karsu",
        "Altai Settlement and Forestry Brigade",
        "ASFB",
        "Lumora",
        "Orvanta",
        "Brantford Optics",
        "Open Raam",
        "Poolster",
    ),
    "camel": (
        "NovaSense Analytics",
        "NovaSense",
        "MoodLens",
        "BehaviourGrid 4",
        "University of Tarkan",
        "Qaraz Development and Reclamation Corps",
        "QDRC",
        "IrisWorks",
        "VeriTrue",
        "LensCraft Systems",
        "Clear Sky",
        "SafeTown",
    ),
    "coded": (
        "Delta-9 Research",
        "Delta-9",
        "Z-Scan",
        "Tracker 3000",
        "Xinjiang Normal College",
        "Ministry of Border Works",
        "MBW",
        "Q4Vision",
        "Eye-D",
        "North Star",
        "Golden Shield",
        "Net 21",
    ),
    "words": (
        "Anchor Behaviour Labs",
        "Anchor",
        "Mirror",
        "The Ladder",
        "Kunlun College",
        "Tarim Agricultural and Pioneer Corps",
        "TAPC",
        "Harbour",
        "Beacon",
        "Compass Imaging",
        "Long Wall",
        "Lantern",
    ),
}


def said(names: tuple[str, ...]) -> list[Claim]:
    """The claims of the founding report with its names replaced by others, held or not."""
    text = SEED.read_text("utf-8")
    for number, name in enumerate(NAMES):
        text = text.replace(name, f"\x00{number}\x00")
    for number, name in enumerate(names):
        text = text.replace(f"\x00{number}\x00", name)
    page = Page(number=1, start=0, text=text)
    report = Report(
        id="seed", sha256="0" * 64, title="", lang="nl", media_type="text/plain", pages=(page,)
    )
    found = extract(report)
    for claim in found:
        claim.check_against(report)
    return list(found)


def held(names: tuple[str, ...]) -> set[tuple[str, str, str]]:
    """What the held ones among them link."""
    return {(c.subject.name, c.link.value, c.object.name) for c in said(names) if c.held}


@pytest.mark.parametrize("kind", RENAMED)
def test_the_founding_claims_are_held_under_any_names(kind: str) -> None:
    """Facts 1 to 8 of the design are held, whatever the companies are called."""
    company, short, product, second, school, corps, _, old, new, cameras, one, two = RENAMED[kind]
    found = held(RENAMED[kind])
    assert found >= {
        (company, "BASED_IN", "Nederland"),
        (company, "MAKES", product),
        (company, "MAKES", second),
        (company, "SUPPLIED_TO", school),
        (product, "USED_BY", "Chinese universiteiten"),
        (product, "USED_BY", "Chinese ministerie voor Openbare Veiligheid"),
        (company, "SUPPLIED_TO", "universiteiten in Xinjiang"),
        (school, "PART_OF", corps),
        (old, "SUCCEEDED_BY", new),
        (new, "BASED_IN", "Frankrijk"),
        (old, "SUPPLIED_TO", "openbaar veiligheidsbureau van Shanghai"),
        (cameras, "BASED_IN", "Zweden"),
        (cameras, "DEPLOYED_IN", one),
        (cameras, "DEPLOYED_IN", two),
    }
    assert short != company


@pytest.mark.parametrize("kind", RENAMED)
def test_an_answer_that_was_refused_waits_for_review(kind: str) -> None:
    """The unanswered questions are a denied claim, unheld: the gold judges no reply."""
    company = RENAMED[kind][0]
    claims = {(c.subject.name, c.link.value, c.object.name): c for c in said(RENAMED[kind])}
    reply = claims[company, "REPLIED_TO", "Amnesty International"]
    assert (reply.held, reply.status) == (False, Status.DENIED)


@pytest.mark.parametrize("kind", RENAMED)
def test_the_forbidden_links_are_not_there(kind: str) -> None:
    """Nobody is said to have sold to the corps, to the Union or to another's customer."""
    company, _, product, second, _, corps, _, old, new, cameras, one, two = RENAMED[kind]
    found = held(RENAMED[kind])
    bureau = "openbaar veiligheidsbureau van Shanghai"
    assert not found & {
        (company, "SUPPLIED_TO", corps),
        (second, "USED_BY", corps),
        (cameras, "SUPPLIED_TO", bureau),
        (company, "SUPPLIED_TO", bureau),
        (product, "DEPLOYED_IN", one),
        (old, "DEPLOYED_IN", two),
        (new, "SUCCEEDED_BY", old),
        (cameras, "SUPPLIED_TO", "Europese Unie"),
        (cameras, "MAKES", one),
    }


@pytest.mark.parametrize("kind", RENAMED)
def test_slots_and_kinds_are_filled_by_the_words(kind: str) -> None:
    """Products, years, aliases, groups and the security apparatus come from the report's words."""
    company, _, _, second, school, corps, acronym, old, _, _, _, _ = RENAMED[kind]
    found = sorted(said(RENAMED[kind]), key=lambda claim: claim.held)
    claims = {(c.subject.name, c.link.value, c.object.name): c for c in found}
    delivery = claims[company, "SUPPLIED_TO", school]
    assert delivery.product is not None
    assert delivery.product.name == second
    assert (delivery.valid.start, delivery.valid.end) == ("2012", None)
    group = claims[company, "SUPPLIED_TO", "universiteiten in Xinjiang"]
    assert group.object.described
    assert (group.valid.start, group.valid.end) == ("2012", "2018")
    body = claims[school, "PART_OF", corps].object
    assert Kind.SECURITY_APPARATUS in body.kinds
    assert acronym in body.aliases
    assert any(reason.kind is Kind.SECURITY_APPARATUS for reason in body.because)
    bureau = claims[old, "SUPPLIED_TO", "openbaar veiligheidsbureau van Shanghai"]
    assert Kind.SECURITY_APPARATUS in bureau.object.kinds
    assert bureau.product is not None
    assert bureau.product.name == "gezichtsherkenningssoftware"
