"""A subsidiary whose name stands behind that of its owner: "La filiale du groupe X, Y, vend"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import named_behind
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context


def daughters(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Of a phrase of owners that is the subject itself, as only an article stands before it."""
    for arg in clause.all_args():
        if "owned_by" not in arg.preps or len(arg.nodes) != 1 or not _itself(ctx, arg):
            continue
        owner = ctx.organisation(arg.nodes[0])
        if owner is None or owner.entity is None or owner.sort not in SELLERS:
            continue
        for node in named_behind(ctx.document, ctx.sentence, arg.nodes[0]):
            child = ctx.organisation(node)
            if child is not None and child.entity and child.sort in SELLERS:
                at = node.np.start
                yield propose(
                    ctx, clause, LinkKind.OWNED_BY, child, owner, "noun.subsidiary", at,
                    stated=True,
                )  # fmt: skip


def _itself(ctx: Context, arg: Arg) -> bool:
    """Whether the phrase opens the sentence, or what follows a mark, with a definite article."""
    tokens, lex = ctx.document.tokens, ctx.document.lex
    end = arg.nodes[0].np.start
    for phrase in lex.pack.phrases.get("owned_by", ()):
        words = phrase.split()
        begin = end - len(words)
        if [token.lower for token in tokens[max(begin, 0) : end]] != words:
            continue
        article = begin - 1
        if article > ctx.sentence.start and lex.word(tokens[article].lower).country:
            # "The Swedish subsidiary of X, Y"
            article -= 1
        first = article == ctx.sentence.start or tokens[article - 1].kind == "p"
        if first and "determiner" in lex.word(tokens[article].lower).closed & OPENERS:
            return True
    return False
