"""What belongs to whom where a case says so: "gehört dem Konzern Y", "gehört zu 60 Prozent Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.ranges import ranged
from ingest.grammar.rules.shares import percent, share


def belongings(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Firms by their owner, and products by the range they are counted to."""
    verb = clause.verb
    if verb is None or "SUBORDINATE" not in verb.frames or passive(clause) or verb.negated:
        return
    yield from _ranged(ctx, clause)
    if verb.lemma in ctx.document.lex.pack.phrases.get("belongs", ()):
        yield from _owned(ctx, clause)


def belonging(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "die zur X Holding gehörende Firma Y": the owner stands before the participle."""
    words = ctx.document.lex.pack.phrases.get("belongs", ())
    for arg in (arg for arg in clause.args() if words and "attribute" in arg.preps):
        for node in ctx.sentence.nodes if arg.nodes else ():
            lower = ctx.document.tokens[node.np.start].lower
            if node.np.start != arg.nodes[-1].np.end or not _participle(lower, words):
                continue
            firm, owner = ctx.organisation(node), ctx.organisation(arg.nodes[-1])
            if firm and owner and firm.entity and owner.entity and _firms(firm, owner):
                at = node.np.start
                yield propose(ctx, clause, LinkKind.OWNED_BY, firm, owner, "own.belong", at)


def _participle(lower: str, words: tuple[str, ...]) -> bool:
    """Whether a word is the present participle of such a verb: "gehörende", of "gehören"."""
    return any(lower.startswith(f"{word}d") for word in words)


def _firms(firm: Ref, owner: Ref) -> bool:
    sorts = {firm.sort, owner.sort}
    return sorts <= SELLERS and bool({"vendor", "organisation"} & sorts) and firm.key != owner.key


def _ranged(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Zu den Produkten von X gehören Y und Z"."""
    for arg in (arg for arg in clause.args() if arg.preps and len(arg.nodes) == 1):
        if arg.nodes[0].np.plural and clause.subject:
            yield from ranged(ctx, clause, arg.nodes[0], [clause.subject])


def _owned(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Of two without a preposition the dative owns, which stands last where no article tells."""
    args = clause.all_args()
    ends = [arg for arg in args if arg.bare and any(ctx.organisations(arg))]
    parts = [(node, part) for arg in with_prep(clause, "recipient") for node in arg.nodes
             if (part := percent(ctx, node)) is not None]  # fmt: skip
    owners = [ref for node, _ in parts for one in node.of if (ref := ctx.organisation(one))]
    owners = owners or ([] if parts else _groups(ctx, clause))
    if len(ends) == 2 and not owners:  # noqa: PLR2004 - what is owned and its owner
        ends = ends[::-1] if _turned(ctx, ends) else ends
        owners = list(ctx.organisations(ends[1]))
    if not ends or not owners:
        return
    at = clause.verb.start if clause.verb else clause.start
    told = [owner for owner in owners if owner.entity and owner.sort in SELLERS]
    for firm in ctx.organisations(ends[0]):
        if parts:
            yield from share(ctx, clause, told, firm, parts[0][1])
            continue
        for owner in told if firm.entity and firm.sort in SELLERS else ():
            if _firms(firm, owner):
                yield propose(ctx, clause, LinkKind.OWNED_BY, firm, owner, "own.belong", at)


def _groups(ctx: Context, clause: Clause) -> list[Ref]:
    """As in "gehört zum X-Konzern", "zur X-Gruppe": a group of firms by name."""
    nodes = [node for arg in with_prep(clause, "recipient") for node in arg.nodes]
    named = [node for node in nodes if node.np.name and node.np.after in SELLERS - {""}]
    return [ref for node in named if (ref := ctx.organisation(node))]


def _turned(ctx: Context, ends: list[Arg]) -> bool:
    """Whether the articles say that the owner stands first: "Dem Konzern Y gehört die Firma X"."""
    phrases = ctx.document.lex.pack.phrases
    first, last = (ctx.document.tokens[arg.nodes[0].np.start].lower if arg.nodes else ""
                   for arg in ends)  # fmt: skip
    return first in phrases.get("dative", ()) or last in phrases.get("nominative", ())
