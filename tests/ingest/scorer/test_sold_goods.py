"""What a name of no known kind is that a vendor sold: goods, and no second vendor."""

import pytest

from graph import Kind, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("text", "goods", "seller"),
    [
        ("Norrvik Drones sold SkyMotive to the Lowick Police.", "SkyMotive", "Norrvik Drones"),
        ("The Kenyan police bought KeyPick from Norrvik Systems.", "KeyPick", "Norrvik Systems"),
        ("The company Lowick Drones sold Lumora to the Kenyan army.", "Lumora", "Lowick Drones"),
    ],
)
def test_what_is_sold_is_a_product_wherever_it_is_named(text: str, goods: str, seller: str) -> None:
    """As the goods of the sale and as the end of a link of its own; who sold it is the vendor."""
    claims = extract(plain_report(text, "en"))
    sold = [one for one in claims if one.link is LinkKind.SUPPLIED_TO]
    named = {kind for one in sold if one.subject.name == goods for kind in one.subject.kinds}
    slot = {kind for one in sold if one.product is not None for kind in one.product.kinds}
    sellers = {kind for one in sold if one.subject.name == seller for kind in one.subject.kinds}
    assert named == {Kind.PRODUCT}
    assert slot == {Kind.PRODUCT}
    assert sellers == {Kind.VENDOR}
