"""Where a firm moved its seat: "X relocated its headquarters to Sweden"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context


def moved(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The country that a firm moved its own seat to; of another's nothing is said."""
    phrases, verb = ctx.document.lex.pack.phrases, clause.verb
    if verb is None or verb.lemma not in phrases.get("moves", ()) or passive(clause):
        return
    seats = [node for arg in bare(clause)[:1] for node in arg.nodes]
    own = len(seats) == 1 and seats[0].np.determiner == "possessive"
    if not own or seats[0].np.lemma not in phrases.get("quarters", ()):
        return
    firms = [ref for ref in ctx.sellers(clause.subject) if ref.sort in {"vendor", "organisation"}]
    # "To the Kenya border"
    to = (node for arg in with_prep(clause, "recipient")[:1] for node in arg.nodes)
    whole = [node for node in to if node.np.name and not _goes_on(ctx, node.np.end)]
    places = [ref for node in whole if (ref := ctx.organisation(node))]
    for place in places if len(places) == len(firms) == 1 else ():
        if place.country:
            at = place.words[0]
            yield propose(
                ctx, clause, LinkKind.BASED_IN, firms[0], place, "seat.based", at, years=False
            )


def _goes_on(ctx: Context, at: int) -> bool:
    """Whether a noun stands right behind a name, which then says whose that is."""
    token = ctx.document.tokens[at] if at < ctx.sentence.end else None
    word = ctx.document.lex.word(token.lower) if token and token.kind == "w" else None
    return word is not None and not (word.closed - {"verb"} or word.prep)
