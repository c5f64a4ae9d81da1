"""What a verb says somebody is called: "X heißt die Firma, die", "het bedrijf heet X"."""

from collections.abc import Iterator, Sequence

from ingest.grammar.clauses.tree import Arg, Clause, Link, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_CALLED = frozenset({"vendor", "product", "technology"})


def bearing(
    clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon
) -> Iterator[Link]:  # fmt: skip
    """The ties between the noun of a firm or of goods and the name that the verb gives it.

    In the present only: what something was called is another name.
    """
    forms = lex.pack.phrases.get("bears", ())
    for clause in clauses:
        verb = clause.verb
        if verb is None or verb.negated or verb.modal or tokens[verb.start].lower not in forms:
            continue
        bare = [arg for arg in clause.args() if arg.bare]
        nodes = [node for arg in (clause.subject, *bare) if (node := _one(arg)) is not None]
        named = [node for node in nodes if node.np.name == (node.np.start, node.np.end)]
        classed = [one for one in nodes if one.np.name is None and one.np.sort in _CALLED]
        if len(nodes) == 2 and len(named) == len(classed) == 1:  # noqa: PLR2004 - two sides
            left, right = classed[0], named[0]
            yield Link(kind="named", left=left, right=right, start=verb.start, end=verb.end)


def _one(arg: Arg | None) -> Node | None:
    """The one phrase of an argument."""
    return arg.nodes[0] if arg is not None and len(arg.nodes) == 1 else None
