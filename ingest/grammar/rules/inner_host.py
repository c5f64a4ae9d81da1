"""Of whom a phrase between commas is said, where another clause stands before it.

As in "X sells in a town that is watched by Y, a unit of Z": it is Y that is Z's.
"""

from collections.abc import Sequence

from ingest.grammar.clauses.tree import Arg, Clause, Sentence
from ingest.grammar.words.tokens import Token

# "A wholly owned unit of"
_LONGEST = 6


def inner_host(tokens: Sequence[Token], sentence: Sentence, clause: Clause, arg: Arg) -> Arg | None:
    """The name right before the comma that a phrase stands behind, where an inner clause has it."""
    if not arg.nodes:
        return None
    start = arg.nodes[0].np.start
    near = range(start - 1, max(start - _LONGEST, clause.start), -1)
    comma = next((at for at in near if tokens[at].text == ","), None)
    if comma is None:
        return None
    inside = (one for one in sentence.clauses if clause.start < one.start and one.end == comma)
    for inner in inside:
        last = inner.after[-1].nodes[-1] if inner.after and inner.after[-1].nodes else None
        if last is not None and last.np.name and last.np.end == comma:
            return Arg(nodes=(last,))
    return None
