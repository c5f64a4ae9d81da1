"""Where names stand in titles and rows, and whose a bare genitive -s is."""

import pytest

from ingest.grammar.genitives import split_bare_genitives
from ingest.grammar.read import lexicon, read
from ingest.grammar.tokens import tokenize


def names(text: str, lang: str) -> list[str]:
    """The names that a text is read to hold, in order."""
    lex = lexicon(lang)
    assert lex is not None
    document = read(text, lex)
    nodes = [node for sentence in document.sentences for node in sentence.nodes]
    return [document.words(*node.np.name) for node in nodes if node.np.name]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Clienti Confermati\n\n| Paese | Sorveglianza |", []),
        ("it", "| Sudan | Sorveglianza di Norrvik |", ["Sudan", "Norrvik"]),
        ("it", "Nata dal 12th Tarsk Institute.", ["12th Tarsk Institute"]),
        ("it", "La Guardia costiera usa droni.", ["Guardia costiera"]),
    ],
)
def test_a_title_or_a_cell_names_only_what_has_no_other_reason_for_a_capital(
    lang: str, text: str, expected: list[str]
) -> None:
    """Ordinary words with the capital of a title or a cell are no names; countries still are."""
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norrviks kameror", ["norrvik", "'s", "kameror"]),
        ("Norges regering", ["norge", "'s", "regering"]),
        ("polisens kameror", ["polisen", "'s", "kameror"]),
        ("TRK:s kameror", ["trk", "'s", "kameror"]),
        ("Statens polisskola", ["statens", "polisskola"]),
        ("Tarskes kameror", ["tarskes", "kameror"]),
    ],
)
def test_a_bare_genitive_stands_apart_from_its_owner(text: str, expected: list[str]) -> None:
    """An owner's -s is a word of its own, but not the -s that may be the name's, or a body's."""
    lex = lexicon("sv")
    assert lex is not None
    tokens = tokenize(text, 0, len(text), genitive=False)
    found = split_bare_genitives(tokens, lex, frozenset({"norrvik"}))
    assert [token.lower for token in found] == expected
