"""Where names stand in titles and rows, and whose a bare genitive -s is."""

import pytest

from ingest.grammar.phrases.body_tail import body_tail
from ingest.grammar.phrases.nouncaps import two_nouns
from ingest.grammar.read import lexicon, read
from ingest.grammar.words.genitives import split_bare_genitives
from ingest.grammar.words.tokens import tokenize


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


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Overview\n\nVelqor Ltd sold cameras.", ["Velqor Ltd"]),
        ("en", "Northern\n\nCouncil members met.", []),
        ("de", "Übersicht\n\nVelqor GmbH verkaufte Kameras.", ["Velqor GmbH"]),
        ("de", "Kameras\n\nVelqor verkaufte Kameras.", ["Velqor"]),
    ],
)
def test_the_next_block_makes_no_name_of_the_last_word(
    lang: str, text: str, expected: list[str]
) -> None:
    """A heading's word is no name because a name, or a body's noun, begins the block below."""
    assert names(text, lang) == expected


def test_a_body_ends_with_its_sentence() -> None:
    """A country whose last word stands behind the end is no complement of a body."""
    lex = lexicon("fr")
    assert lex is not None
    tokens = tokenize("Direction de Corée du Sud", 0, 25)
    assert [body_tail(tokens, 0, 1, end, lex) for end in (4, 5)] == [3, 5]


def test_nothing_stands_before_the_first_word() -> None:
    """A verb's form with a capital begins two nouns behind a word, never as the first token."""
    lex = lexicon("de")
    assert lex is not None
    tokens = tokenize("Gesucht Brücke Gesucht Brücke", 0, 29)
    assert [two_nouns(tokens, at, at + 2, lex) for at in (0, 2)] == [False, True]
