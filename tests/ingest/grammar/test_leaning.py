"""Pronouns that lean on a verb in French, Spanish and Italian, and subjects that are left out."""

import pytest

from ingest.grammar.read import lexicon, read


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("fr", "La police de Metz l'utilise.", "La police de Metz"),
        ("es", "Lo utiliza la Policía de Tarsk.", "la Policía de Tarsk"),
        ("it", "Lo ha fornito Halberd Optics.", "Halberd Optics"),
        ("it", "La polizia di Tarsk non lo usa.", "La polizia di Tarsk"),
    ],
)
def test_a_leaning_pronoun_is_the_first_object(lang: str, text: str, subject: str) -> None:
    """The pronoun comes behind the verb, and whoever else stands bare there acts."""
    document = read(text, lexicon(lang))
    clause = document.sentences[0].clauses[0]
    assert clause.after[0].pronoun
    assert clause.after[0].bare
    assert clause.subject is not None
    said = clause.subject.nodes[0].np
    assert document.words(said.start, said.end) == subject


@pytest.mark.parametrize(
    ("lang", "text", "unsaid"),
    [
        ("es", "Fue comprada por Tarnwick Holdings.", True),
        ("it", "Ha venduto droni alla polizia di Tarsk.", True),
        ("es", "Compró drones la Policía de Tarsk.", False),
        ("es", "Se vendieron drones a la Policía de Tarsk.", False),
        ("es", "Una filial de Halberd Optics ha sido condenada.", False),
        ("fr", "Vendu à la police de Metz.", False),
    ],
)
def test_a_subject_is_left_out_only_where_nobody_is_named(
    lang: str, text: str, *, unsaid: bool
) -> None:
    """A sentence goes on about somebody where no noun in it can be who acts."""
    subject = read(text, lexicon(lang)).sentences[0].clauses[0].subject
    assert (subject is not None and subject.pronoun) is unsaid
