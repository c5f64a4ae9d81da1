"""Nouns of one kind of force, which mean none of another kind."""

from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.words.lexicon import Lexicon


def another_force(lex: Lexicon, np: NounPhrase) -> bool:
    """Whether a noun means one kind of force: "the army" is not the police named before."""
    any_force = lex.pack.phrases.get("any_force", ())
    return bool(any_force) and np.sort == "security" and np.lemma not in any_force
