"""A page about a firm: the line below its name, and rows that say who took it over or paid."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, country, named


def subtitle(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in a title "X" and below it "Swedish maker of scanners": a firm's nationality."""
    sentences = ctx.document.sentences
    if clause.verb is not None or len(sentences) < 2 or sentences[1] is not ctx.sentence:  # noqa: PLR2004
        return
    firm, node = _titled(ctx), ctx.sentence.nodes[0] if ctx.sentence.nodes else None
    if firm is None or node is None or node.np.start != ctx.sentence.start:
        return
    np = node.np
    if np.name or np.plural or np.sort != "vendor" or np.determiner not in {"", "indefinite"}:
        return
    for code, at in np.demonyms:
        place = country(ctx.document, code, (at, at + 1))
        yield propose(ctx, clause, LinkKind.BASED_IN, firm, place, "seat.subtitle", at, years=False)


def invested(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in a row "2021: Y invests 5 million" on a page about X: it invests in X."""
    verb, block = clause.verb, ctx.document.blocks[ctx.sentence.block]
    if verb is None or "INVEST" not in verb.frames or passive(clause) or block.kind != "row":
        return
    # "Invests in a rival", "in advertising"
    elsewhere = any("in" in arg.preps for arg in clause.args())
    named_too = elsewhere or any(node.np.name for arg in clause.args() for node in arg.nodes)
    firm = None if named_too or verb.infinitive else _titled(ctx)
    for backer in ctx.sellers(clause.subject) if firm is not None else ():
        if firm is not None and backer.sort in {"vendor", "organisation"} and backer.entity:
            yield propose(ctx, clause, LinkKind.INVESTED_IN, backer, firm, "invest.row", verb.start)


def _titled(ctx: Context) -> Ref | None:
    """The firm whose bare name is the title of the document; a bracket may stand behind it."""
    title = ctx.document.sentences[0]
    node = title.nodes[0] if title.heading and title.nodes else None
    if node is None or node.np.name != (title.start, node.np.end):
        return None
    rest = node.np.end
    alone = rest == title.end or ctx.document.tokens[rest].text == "("
    entity = ctx.registry.of(node)
    if not alone or entity is None or entity.country or entity.sort not in SELLERS:
        return None
    return named(entity, (entity.start, entity.end), "topic")


def taken_over(ctx: Context, start: int) -> Iterator[Candidate]:
    """As in "Status: acquired by Y" below the name of X: the value begins at a token."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    words = [lex.word(token.lower) for token in tokens[start : ctx.sentence.end]]
    if any(word.status or "negation" in word.closed for word in words):
        return
    entity = ctx.discourse.heading(ctx.sentence.block)
    if entity is None or entity.sort not in SELLERS:
        return
    topic = named(entity, (entity.start, entity.end), "topic")
    for clause in ctx.sentence.clauses:
        for owner in (ref for arg in _takers(clause, start) for ref in ctx.sellers(arg)):
            if owner.entity is not None and not _other(ctx, start, owner):
                whole = Clause(kind="record", start=clause.start, end=clause.end, verb=None)
                at = owner.words[0]
                yield propose(ctx, whole, LinkKind.OWNED_BY, topic, owner, "own.line", at)


def _other(ctx: Context, start: int, owner: Ref) -> bool:
    """Whether a name before the owner's is that of what was taken over."""
    return any(start <= n.np.start < owner.words[0] and n.np.name for n in ctx.sentence.nodes)


def _takers(clause: Clause, start: int) -> list[Arg]:
    """Who a participle behind a token says took over whoever the line is about."""
    verb = clause.verb
    phrased = [arg for arg in clause.args() if "taken_by" in arg.preps]
    if verb is None or clause.start < start:
        return phrased if clause.start >= start else []
    other = clause.subject is not None and any(one.np.name for one in clause.subject.nodes)
    plain = not (other or verb.negated or verb.modal or verb.infinitive or verb.gerund)
    if not plain or not ("ACQUIRE" in verb.frames and passive(clause)):
        return phrased if plain else []
    by = agent(clause)
    return [by] if by is not None else []
