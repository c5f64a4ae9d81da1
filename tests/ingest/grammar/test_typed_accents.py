"""An apostrophe typed for an accent is one; one that ends a quotation is none."""

import pytest

from ingest.grammar.read import lexicon, read
from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Il software Nightjar e' stato sviluppato dalla societa' Brannec.",
            {"Brannec MAKES Nightjar: make.by"},
        ),
        ("Brannec e' una societa' israeliana.", {"Brannec BASED_IN Israele: seat.predicate"}),
        (
            "La Polizia di Stato usa il software 'Nightjar' della societa' 'Brannec'.",
            {
                "Nightjar USED_BY Polizia di Stato: use",
                "Brannec MAKES Nightjar: make.owner",
            },
        ),
    ],
)
def test_what_is_typed_without_accents_is_read_as_with_them(text: str, told: set[str]) -> None:
    """The verb "e'" and the class noun "societa'" are what they are with an accent."""
    assert proposed(text, "it") == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Perche' l'universita' e' piu' cara", {"perché", "università", "è", "più"}),
        ("E' gia' cosi'", {"è", "già", "così"}),
        ("la 'citta' di Bari", {"la", "citta", "di", "bari"}),
        ("il sistema 'Argovue' e gli anni '80", {"sistema", "argovue", "e", "anni"}),
    ],
)
def test_an_accent_is_one_only_where_the_language_has_the_word(text: str, words: set[str]) -> None:
    """The apostrophe that ends a quotation stays one."""
    lex = lexicon("it")
    assert lex is not None
    found = {token.lower for token in read(text, lex).tokens}
    assert words <= found
    assert not any(word.endswith("'") for word in found - {"l'", "'"})
