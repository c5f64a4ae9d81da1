"""A use told by a noun behind a verb that only says how far it is: "has begun the use of X"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.things import Thing
from ingest.grammar.rules.use import used

# "of" and an article.
_NEAR = 2
_DEEDS = frozenset({"USE", "DEPLOY"})


def begun(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y has begun the installation of X's cameras": who begins a use uses."""
    verb = clause.verb
    if verb is None or verb.lemma not in ctx.document.lex.pack.phrases.get("phases", ()):
        return
    if verb.infinitive or verb.gerund or passive(clause) or with_prep(clause, "agent"):
        return
    deeds = [n for arg in bare(clause)[:1] for n in arg.nodes if n.np.nominal in _DEEDS]
    goods = [thing for node in deeds for thing in _goods(ctx, node)]
    for user in ctx.takers(clause.subject) if goods else ():
        if ctx.is_body(user):
            for thing in goods:
                yield from used(ctx, clause, "use.noun", thing, user)


def _goods(ctx: Context, node: Node) -> Iterator[Thing]:
    """What is used; whose it is may stand behind it: "la instalación de la tecnología de X"."""
    parts = list(node.of)
    for place, (one, other) in enumerate(pairwise(node.of)):
        near = one.np.sort in THINGS and 0 <= other.np.start - one.np.end <= _NEAR
        if near and not (one.np.name or one.of):
            parts[place] = replace(one, of=(other,))
    for part in parts:
        thing = ctx.thing(part)
        if thing is not None and part.np.sort in THINGS and (thing.product or thing.vendor):
            yield thing
