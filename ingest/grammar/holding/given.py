"""What a clause says is given: its arguments, and the subject of a passive."""

from ingest.grammar.clauses.tree import Arg, Clause


def given(clause: Clause) -> list[Arg]:
    """The subject where something is done to it, then all that stands beside the subject."""
    verb, subject = clause.verb, clause.subject
    suffers = verb is not None and (verb.passive or verb.reduced)
    return [*([subject] if subject and suffers else []), *clause.args()]
