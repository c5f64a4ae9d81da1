"""A name before "company" may tell where it sits: "the Tel Aviv company" accuses no town."""

from tests.ingest.grammar.reports import held

_SALE = "The {} company sold cameras to the Orling Police."


def test_a_name_that_only_the_noun_behind_it_explains_is_no_seller() -> None:
    """Nothing else of the text tells whether it is a firm or its town."""
    assert held(_SALE.format("Tel Aviv"), "en") == set()
    assert held("Work began in Aschheim. " + _SALE.format("Aschheim"), "en") == set()


def test_a_firm_named_elsewhere_is_one_before_the_noun_too() -> None:
    """It does something by itself there, or is told what it is."""
    sold = {"Brannec SUPPLIED_TO Orling Police"}
    assert held("Brannec is old. " + _SALE.format("Brannec"), "en") == sold
    assert held(_SALE.format("Brannec") + " Brannec also trained it.", "en") == sold


def test_what_the_next_is_told_to_be_is_not_what_the_first_is() -> None:
    """A verb told once for two firms: the adjective of the first is not the second's."""
    for lang, text, seat in (
        ("en", "Brannec is a German company, Sorvane an Israeli one.", "Germany"),
        ("de", "Brannec ist ein deutsches Unternehmen, Sorvane ein israelisches.", "Deutschland"),
        ("fr", "Brannec est une firme allemande, Sorvane une firme israélienne.", "Allemagne"),
    ):
        assert held(text, lang) == {f"Brannec BASED_IN {seat}"}
