"""Owners, seats and ties that are told of somebody else, or of nobody."""

import pytest
from reports import held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Harrow Foundation is an organization owned by former Norvex trader John Hollis.",
         set()),
        ("The company Hollin is owned by the company Norvex.", {"Hollin OWNED_BY Norvex"}),
        ("Gridlark and Norvex (now Sagmar), the companies that own Hollin and Tormund, compete.",
         {"Norvex SUCCEEDED_BY Sagmar"}),
        ("The companies Gridlark and Norvex own the company Hollin.",
         {"Hollin OWNED_BY Gridlark", "Hollin OWNED_BY Norvex"}),
        ("Hollin was a spinoff of Norvex's Insurance Group.", set()),
        ("Hollin is a subsidiary of Norvex.", {"Hollin OWNED_BY Norvex"}),
        ("Hollin's backers include China State-owned Venture Fund.", set()),
    ],
)  # fmt: skip
def test_an_owner_is_told_to_be_one(text: str, told: set[str]) -> None:
    """Whose former man it is, and one of several, is no owner; who lets go is none any more."""
    assert held(text, "en") == told


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "The American Civil Liberties Union of Northern Lowick sued the police.", set()),
        ("en", "The Russia-China Investment Fund sued the police.", set()),
        ("en", ("Norvex Dask Networks, a joint venture between the Finnish phone giant Norvex and "
               "the firm Hollin, sued the police."), set()),
        ("en", ("The contract went to the firm Norvex, which works along with Hollin Systems, "
               "based in Kenya."), set()),
        ("en", "The firm Norvex, based in Kenya, sued the police.", {"Norvex BASED_IN Kenya"}),
        ("en", "The Kenyan company Norvex sued the police.", {"Norvex BASED_IN Kenya"}),
        ("en", ("A Danish subsidiary of the British contractor Norvex Systems is for sale. "
               "Norvex Systems Applied A/S sued the police."), set()),
        ("en", "The British company Norvex Systems is for sale.",
         {"Norvex Systems BASED_IN United Kingdom"}),
        ("de", ("Eine dänische Tochter des britischen Unternehmens Norvex Systems steht zum "
               "Verkauf. Norvex Systems Applied A/S klagt."), set()),
        ("nl", ("Een Deense dochter van het Britse bedrijf Norvex Systems staat te koop. "
               "Norvex Systems Applied A/S klaagt."), set()),
    ],
)  # fmt: skip
def test_a_country_may_say_nothing_of_a_seat(lang: str, text: str, told: set[str]) -> None:
    """A country within a name is no seat, and the adjective of an owner is the owner's."""
    seats = {one for one in held(text, lang) if "BASED_IN" in one}
    assert seats == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hollin is based in Lowick, close to the Kenyan army.", set()),
        ("The company Hollin is close to the Kenyan army.", {"Hollin LINKED_TO Kenyan army"}),
        ("Under the 2014 agreement between the FBI and the Norvex Corporation, all is secret.",
         set()),
        ("Under a 2014 contract between the FBI and the Norvex Corporation, it was installed.",
         {"Norvex Corporation SUPPLIED_TO FBI"}),
        ("Under a purchase agreement between the FBI and the Norvex Corporation, it was installed.",
         {"Norvex Corporation SUPPLIED_TO FBI"}),
        ("Norvex has sold its software to cities in the US and UK including Lowick and Harrow.",
         {"Norvex SUPPLIED_TO Lowick", "Norvex SUPPLIED_TO Harrow",
          "Norvex SUPPLIED_TO cities in the US"}),
        ("Norvex has sold its software to the governments of Kenya and Oman.",
         {"Norvex SUPPLIED_TO Kenya", "Norvex SUPPLIED_TO Oman"}),
    ],
)  # fmt: skip
def test_a_neighbour_is_no_partner_and_a_pact_no_sale(text: str, told: set[str]) -> None:
    """Nor are towns goods that firms make, or a country a buyer for its towns."""
    assert held(text, "en") == told
