"""Compounds that name the one body of their kind, and their genitives."""

from ingest.grammar.words.lexicon import Lexicon


def sole(lex: Lexicon, lower: str) -> str:
    """What a compound in the singular calls the one body of its kind, if in the genitive."""
    stems = (lower, lower.removesuffix("es"), lower.removesuffix("s"))
    return next(filter(lex.unique, stems if lex.pack.noun_caps else stems[:1]), "")
