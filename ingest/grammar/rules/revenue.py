"""Customers by what a firm earns from them: "X gets half of its revenue from Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import weighed


def earned(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X earns most of its revenue from Y", "X relies on Y for most of its revenue"."""
    verb, phrases = clause.verb, ctx.document.lex.pack.phrases
    words = phrases.get("revenue", ())
    if verb is None or passive(clause) or ctx.sentence.words.isdisjoint(words):
        return
    givers: list[Arg] = []
    if verb.lemma in phrases.get("earns", ()) and _money(bare(clause), words):
        givers = with_prep(clause, "source")[:1]
    elif _money(with_prep(clause, "for")[:1], words):
        needs = phrases.get("depends", ())
        givers = [arg for arg in clause.after if f"{verb.lemma} {arg.word}" in needs][:1]
        # "Relies on" is one verb of use, with the body as its object.
        givers = givers or [arg for arg in bare(clause)[:1] if verb.lemma == "USE"]
    for seller in ctx.sellers(clause.subject):
        for taker in (ref for arg in givers for ref in ctx.takers(arg)):
            # A country is a market: "half of its revenue from Germany".
            if ctx.is_body(taker) and not taker.country and seller.sort in {"vendor", ""}:
                rule = weighed(ctx, clause, taker, "customer")
                yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, verb.start)


def _money(args: list[Arg], words: tuple[str, ...]) -> bool:
    """Whether an argument is a firm's own revenue, or a part of it."""
    parts = (part for arg in args for node in arg.nodes for part in node.all())
    return any(
        part.np.lemma in words and part.np.determiner == "possessive" and not part.of
        for part in parts
    )
