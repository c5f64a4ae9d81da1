"""What nouns alone tell is so, whatever the verb of their line denies, plans or doubts."""

import pytest

from graph import LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

TOLD = [
    ("en", "The German company Tarnwell plans to sell drones to Kenya.", LinkKind.BASED_IN),
    ("en", "The Israel-based Tarnwell would not comment.", LinkKind.BASED_IN),
    ("en", "Tarnwell, a subsidiary of Corvanta, denied that it had sold it.", LinkKind.OWNED_BY),
    ("en", "Corvanta intends to sell its subsidiary Tarnwell.", LinkKind.OWNED_BY),
    ("en", "Tarnwell (formerly Corvanta) may have sold drones.", LinkKind.SUCCEEDED_BY),
    ("de", "Die deutsche Firma Tarnwell will Drohnen an Kenia verkaufen.", LinkKind.BASED_IN),
    ("de", "Tarnwell, eine Tochter der Corvanta AG, bestreitet das.", LinkKind.OWNED_BY),
    ("nl", "Het Duitse bedrijf Tarnwell wil drones verkopen.", LinkKind.BASED_IN),
    ("nl", "Corvanta-dochter Tarnwell zou camera's hebben geleverd.", LinkKind.OWNED_BY),
    ("fr", "La société allemande Tarnwell dément tout.", LinkKind.BASED_IN),
]
DOUBTED = [
    ("Tarnwell, an alleged subsidiary of Corvanta, denied it.", LinkKind.OWNED_BY, Status.ALLEGED),
    ("Tarnwell, allegedly owned by Corvanta, denied it.", LinkKind.OWNED_BY, Status.ALLEGED),
    ("Tarnwell is allegedly a German company.", LinkKind.BASED_IN, Status.ALLEGED),
    ("Tarnwell, which will be owned by Corvanta, denied it.", LinkKind.OWNED_BY, Status.PLANNED),
    ("Tarnwell denied being a subsidiary of Corvanta.", LinkKind.OWNED_BY, Status.DENIED),
    ("Corvanta's takeover of Tarnwell was planned.", LinkKind.OWNED_BY, Status.PLANNED),
    ("Corvanta denied its acquisition of Tarnwell.", LinkKind.OWNED_BY, Status.DENIED),
    ("Is the German company Tarnwell a subsidiary of Corvanta?", LinkKind.OWNED_BY, Status.ALLEGED),
    ("The firm Tarnwell has no ties to the firm Corvanta.", LinkKind.LINKED_TO, Status.DENIED),
]


def statuses(lang: str, text: str, link: LinkKind) -> set[Status]:
    """As what the claims of that link are told."""
    return {one.status for one in extract(plain_report(text, lang)) if one.link is link}


@pytest.mark.parametrize(("lang", "text", "link"), TOLD)
def test_a_noun_tells_it_whatever_the_verb_does(lang: str, text: str, link: LinkKind) -> None:
    """An adjective of nationality and an apposition state, beside any verb."""
    assert statuses(lang, text, link) == {Status.ASSERTED}


@pytest.mark.parametrize(("text", "link", "status"), DOUBTED)
def test_doubt_on_the_noun_itself_stays(text: str, link: LinkKind, status: Status) -> None:
    """Words of doubt beside the noun, verbs between the ends and nouns of deeds keep theirs."""
    assert statuses("en", text, link) == {status}
