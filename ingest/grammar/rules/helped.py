"""What a firm helps a body with: "X helped the Y police build a surveillance system"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import supplied

_WORK = frozenset({"DEPLOY", "MAKE", "FOUND"})


def helped(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who helps a body to set goods up supplies it: "X helped Y install cameras"."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("helps", ())
    if verb is None or verb.lemma not in words or passive(clause) or not clause.after:
        return
    sellers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
    takers = clause.after[0] if clause.after[0].bare else None
    if takers is None or not sellers or not _works(ctx, takers):
        return
    for taker in ctx.takers(takers):
        if ctx.is_body(taker):
            yield from supplied(ctx, clause, "supply.helped", sellers, [], taker, verb.start)


def _works(ctx: Context, helped: Arg) -> bool:
    """Whether what is done next is to build, install or set up goods, by whom is helped."""
    if not helped.nodes:
        return False
    end = helped.nodes[-1].np.end
    behind = [one for one in ctx.sentence.clauses if one.verb and one.verb.start >= end]
    tasks = [one for one in behind if one.subject is helped or helped in one.args()]
    if not tasks or not (verb := tasks[0].verb) or verb.negated or not _WORK & set(verb.frames):
        return False
    objects = [arg for arg in bare(tasks[0]) if arg is not helped][:1]
    return any(_goods(node) for arg in objects for node in arg.nodes)


def _goods(node: Node) -> bool:
    """Whether these are goods or a lot of them: "a network of cameras"."""
    return node.np.sort in THINGS or any(part.np.sort in THINGS for part in node.of)
