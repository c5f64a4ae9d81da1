"""Lists and tables below a heading or a line that says who stands there: customers, users."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity

_LISTED = frozenset({"row", "item"})
_PEOPLE = frozenset({"person", "group"})
_TITLE = 6
_SOLD, _USED = LinkKind.SUPPLIED_TO, LinkKind.USED_BY


@dataclass(slots=True)
class Below:
    """Reads a document's lines in order: a heading counts until the next, a line for its list."""

    about: Ref | None = None
    says: LinkKind = _SOLD
    line: bool = False

    def read(self, ctx: Context) -> Iterator[Candidate]:
        """Whom a row or an item below a heading of customers names first."""
        if ctx.sentence.heading:
            self.about, self.says, self.line = (
                (_topic(ctx) if _customers(ctx) else None),
                _SOLD,
                False,
            )
            return
        kind = ctx.document.blocks[ctx.sentence.block].kind
        if kind not in _LISTED:
            self._opened(ctx)
            return
        first = ctx.sentence.nodes[0] if ctx.sentence.nodes else None
        if self.about is None or first is None:
            return
        taker = ctx.organisation(first)
        if taker is None or taker.key == self.about.key or not _buys(taker):
            return
        whole = Clause(kind="record", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
        at = taker.words[0]
        yield propose(ctx, whole, self.says, self.about, taker, "below.customer", at)

    def _opened(self, ctx: Context) -> None:
        """A line that ends in a colon opens its list; any other ends what such a line opened."""
        said = _opens(ctx)
        if said is not None:
            (self.about, self.says), self.line = said, True
        elif self.line:
            self.about, self.line = None, False


def _opens(ctx: Context) -> tuple[Ref, LinkKind] | None:
    """What a line before a list says of its members: "X has supplied:", "X is used by:"."""
    tokens = ctx.document.tokens[ctx.sentence.start : ctx.sentence.end]
    if not tokens or tokens[-1].text != ":":
        return None
    if any(ctx.document.lex.word(token.lower).status for token in tokens):
        return None
    if len(ctx.sentence.clauses) != 1:
        return None
    clause, verb = ctx.sentence.clauses[0], ctx.sentence.clauses[0].verb
    if verb is None or verb.negated or verb.modal or verb.infinitive or verb.gerund:
        return None
    return _has_customers(ctx, clause) or _sells_to(ctx, clause) or _used_by(ctx, clause)


def _has_customers(ctx: Context, clause: Clause) -> tuple[Ref, LinkKind] | None:
    """As in "Customers of X include:", "Users of the system Z are:"."""
    verb, nodes = clause.verb, clause.subject.nodes if clause.subject else ()
    if verb is None or len(nodes) != 1 or nodes[0].np.relation != "customer":
        return None
    if not (verb.copula or "INCLUDE" in verb.frames):
        return None
    owner, _ = ctx.owner(nodes[0])
    if owner is not None:
        return owner, _SOLD
    goods = [thing for one in nodes[0].whose() if (thing := ctx.thing(one)) is not None]
    found = next((thing.product for thing in goods if thing.product), None)
    return (found, _USED) if found is not None else None


def _sells_to(ctx: Context, clause: Clause) -> tuple[Ref, LinkKind] | None:
    """As in "X has sold its scanners to the following countries:"."""
    verb = clause.verb
    if verb is None or passive(clause) or not {"SUPPLY", "EQUIP"} & set(verb.frames):
        return None
    told = with_prep(clause, "recipient")
    sellers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
    named_one = any(node.np.name for arg in told for node in arg.nodes)
    last = clause.args()[-1] if clause.args() else None
    ends = last is None or last in told or "recipient" in _last_prep(ctx)
    return (sellers[0], _SOLD) if len(sellers) == 1 and ends and not named_one else None


def _used_by(ctx: Context, clause: Clause) -> tuple[Ref, LinkKind] | None:
    """As in "X is used by the following agencies:"."""
    verb = clause.verb
    if verb is None or not verb.passive or not {"USE", "OPERATE", "BUY"} & set(verb.frames):
        return None
    by = agent(clause)
    if by is None and "agent" not in _last_prep(ctx):
        return None
    if by is not None and clause.args()[-1] is not by:
        return None
    if by is not None and any(node.np.name or node.np.sort in _PEOPLE for node in by.nodes):
        return None
    found = [thing.product or thing.vendor for thing in ctx.things(clause.subject)]
    known = [ref for ref in found if ref is not None]
    return (known[0], _SOLD if "BUY" in verb.frames else _USED) if len(known) == 1 else None


def _last_prep(ctx: Context) -> frozenset[str]:
    """The roles of the word right before the colon: "is used by:"."""
    at = ctx.sentence.end - 2
    return ctx.document.lex.word(ctx.document.tokens[at].lower).prep if at >= 0 else frozenset()


def _buys(ref: Ref) -> bool:
    return bool(ref.country) or (ref.sort in BODIES and not ref.described)


def _customers(ctx: Context) -> bool:
    """Whether a heading says "customers", and as a fact."""
    tokens = ctx.document.tokens[ctx.sentence.start : ctx.sentence.end]
    words = [ctx.document.lex.word(token.lower) for token in tokens]
    told = any(word.relation == "customer" for word in words)
    return told and len(words) <= _TITLE and not any(word.status for word in words)


def _topic(ctx: Context) -> Ref | None:
    """Whose customers they are: a seller or product in the heading, else what the text is about."""
    named_here = [e for node in ctx.sentence.nodes if (e := ctx.registry.of(node)) is not None]
    entity = next(filter(_sells, named_here), None) or ctx.discourse.topic
    if entity is None or not _sells(entity):
        return None
    return named(entity, (entity.start, entity.end), "topic")


def _sells(entity: Entity) -> bool:
    return not entity.country and entity.sort in SELLERS | {"product"}
