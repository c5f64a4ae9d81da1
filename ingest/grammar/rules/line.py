"""What a seller is said to have sold as its own, a sentence before what that was."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.make import makes, product_ref


def own_line(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A named product that is said to be part of what a vendor sold as its own technology.

    "X sold its technology to ... This included the delivery of Y": the seller of the sentence
    before, whose goods were its own, makes Y.
    """
    verb = clause.verb
    if verb is None or "INCLUDE" not in verb.frames or not resumes(ctx, clause):
        return
    maker = _seller_before(ctx)
    if maker is None:
        return
    for arg in bare(clause):
        for node in arg.leaves():
            parts = [node, *node.of] if node.np.nominal == "SUPPLY" else [node]
            for part in parts:
                if (product := product_ref(ctx, part)) is not None:
                    yield makes(ctx, clause, maker, product, "make.own_line", part.np.start)


def resumes(ctx: Context, clause: Clause) -> bool:
    """Whether the subject points back at the sentence before: "this", "these sales"."""
    subject = clause.subject
    if subject is None or subject.pronoun:
        return subject is not None
    np = subject.nodes[-1].np
    return np.nominal == "SUPPLY" or bool(ctx.document.lex.word(np.lemma).closed & {"determiner"})


def _seller_before(ctx: Context) -> Ref | None:
    """Who sold its own goods in the sentence before, if exactly one did."""
    previous = ctx.previous()
    if previous is None:
        return None
    for clause in previous.sentence.clauses:
        verb = clause.verb
        if verb is None or not set(verb.frames) & {"SUPPLY", "EQUIP"} or verb.negated:
            continue
        own = any(n.np.determiner == "possessive" for a in bare(clause) for n in a.nodes)
        sellers = previous.sellers(clause.subject)
        if own and len(sellers) == 1 and sellers[0].entity is not None:
            return named(sellers[0].entity, sellers[0].words, "previous")
    return None
