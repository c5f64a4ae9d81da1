"""What is used decides by the noun before its name: a word, a law or a law firm is no goods."""

import pytest

from tests.ingest.grammar.reports import held

_USES = {
    "en": "The Orling Police used {} Falcon.",
    "de": "Die Polizei Hagen nutzt {} Falcon.",
    "fr": "La police de Metz utilise {} Falcon.",
    "es": "La Policía de Jaén usa {} Falcon.",
    "it": "La polizia di Lecce usa {} Falcon.",
    "nl": "De politie Ede gebruikt {} Falcon.",
    "sv": "Polisen i Lund använder {} Falcon.",
}
_OTHERWISE = {
    "en": ("the word", "the codename", "the law firm", "the road"),
    "de": ("das Wort", "den Decknamen", "die Scheinfirma", "die Straße"),
    "fr": ("le mot", "le nom de code", "la société écran", "la route"),
    "es": ("la palabra", "el nombre en clave", "la empresa fantasma", "la carretera"),
    "it": ("la parola", "il nome in codice", "la società di comodo", "la strada"),
    "nl": ("het woord", "de codenaam", "het schijnbedrijf", "de weg"),
    "sv": ("ordet", "kodnamnet", "skalbolaget", "vägen"),
}
_GOODS = {
    "en": ("the software", "the tool", "the supplier"),
    "de": ("die Software", "das Werkzeug"),
    "fr": ("le logiciel", "l'outil"),
    "es": ("el software", "la herramienta"),
    "it": ("il software", "lo strumento"),
    "nl": ("de software", "het hulpmiddel"),
    "sv": ("programvaran", "verktyget"),
}


@pytest.mark.parametrize(
    ("lang", "noun"), [(lang, noun) for lang, nouns in _OTHERWISE.items() for noun in nouns]
)
def test_a_name_of_words_papers_places_or_mere_services_is_not_used(lang: str, noun: str) -> None:
    """A person may know better; nobody is accused by it."""
    assert held(_USES[lang].format(noun), lang) == set()


@pytest.mark.parametrize(
    ("lang", "noun"), [(lang, noun) for lang, nouns in _GOODS.items() for noun in nouns]
)
def test_goods_and_their_sellers_are_used(lang: str, noun: str) -> None:
    """The same sentence with a noun of goods, or of who sells them."""
    found = held(_USES[lang].format(noun), lang)
    assert any(one.startswith("Falcon USED_BY ") for one in found)


def test_the_noun_counts_behind_the_name_and_before_its_owner_too() -> None:
    """As "X, a law firm", and as "the letter of X"; whose software it is bears any noun."""
    for text in (
        "SeeAll, a law firm, is used by the Orling Police.",
        "The Orling Police use Falcon, a law firm from Oslo.",
        "The Orling Police use the letter of Brannec.",
    ):
        assert held(text, "en") == set()
    for text in (
        "The Orling Police use Falcon, a tool.",
        "The Orling Police use Falcon, bought last year.",
        "The Orling Police use software from the consultancy Falcon.",
    ):
        assert held(text, "en") == {"Falcon USED_BY Orling Police"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Orling Police deployed the informant Falcon."),
        ("en", "The Orling Police hired the translator Falcon."),
        ("en", "Brannec sold the horse Falcon to the Orling Police."),
        ("en", "Brannec supplied the Orling Police with the witness Falcon."),
        ("de", "Die Polizei Hagen setzte den Zeugen Falcon ein."),
        ("fr", "La police de Metz a utilisé l'espion Falcon."),
        ("es", "La Policía de Jaén usó el perro Falcon."),
        ("it", "La polizia di Lecce ha usato il testimone Falcon."),
        ("nl", "De politie Ede zette de informant Falcon in."),
        ("sv", "Polisen i Lund använde hunden Falcon."),
    ],
)
def test_nobody_is_goods(lang: str, text: str) -> None:
    """People and animals are told by ordinary nouns that no list of goods has."""
    assert held(text, lang) == set()


def test_what_describes_goods_is_no_noun_of_them() -> None:
    """An adjective before a name says nothing of what it is."""
    for word in ("notorious", "new", "powerful", "controversial"):
        used = held(f"The Orling Police used the {word} Falcon.", "en")
        assert used == {"Falcon USED_BY Orling Police"}
    used = held("La Policía de Jaén usó el famoso Falcon.", "es")
    assert used == {"Falcon USED_BY Policía de Jaén"}
