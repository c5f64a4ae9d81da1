"""What a plural says of a list is said of each: "Y's subsidiaries A and B"."""

import reports


def test_subsidiaries_in_a_list_are_all_owned() -> None:
    """Behind the noun each name is a firm of its own."""
    text = "Norvex's subsidiaries Molvard Services and Sorvane Corporation make cameras."
    assert {"Molvard Services OWNED_BY Norvex", "Sorvane Corporation OWNED_BY Norvex"} <= (
        reports.facts(text, "en")
    )


def test_one_subsidiary_and_another_firm_are_no_list() -> None:
    """In the singular only the first is told of."""
    text = "Norvex's subsidiary Molvard Services and Sorvane Corporation make cameras."
    assert "Sorvane Corporation OWNED_BY Norvex" not in reports.facts(text, "en")
