"""A page about a firm: the line below its name, and lines that say who took it over or paid."""

from collections.abc import Iterable, Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, country, named
from ingest.grammar.rules.stakes import marked

_NOUNS = {
    "ACQUIRE": LinkKind.OWNED_BY, "BUY": LinkKind.OWNED_BY, "INVEST": LinkKind.INVESTED_IN,
}  # fmt: skip
_ENDS = frozenset({"|", "(", ",", ".", ";"})


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
    entity = ctx.discourse.heading(ctx.sentence.block)
    if entity is not None and entity.sort in SELLERS and not _doubted(ctx, start):
        yield from _taken(ctx, start, named(entity, (entity.start, entity.end), "topic"))


def happened(ctx: Context, start: int) -> Iterator[Candidate]:
    """As in "2019: acquired by Y", "2019 | Investment by Y" on the page of X: behind the date."""
    firm = _titled(ctx)
    if firm is None or _doubted(ctx, start):
        return
    if not any(node.np.start == start for node in ctx.sentence.nodes):
        yield from _taken(ctx, start, firm)
        return
    for clause in ctx.sentence.clauses:
        for link, by in _by_noun(ctx, clause, start):
            owners = [ref for ref in ctx.sellers(by) if ref.sort in SELLERS and _last(ctx, by)]
            yield from _told(ctx, clause, link, firm, owners)


def _doubted(ctx: Context, start: int) -> bool:
    """Whether anything from a token on says that it is no fact."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    words = [lex.word(token.lower) for token in tokens[start : ctx.sentence.end]]
    return any(word.status or "negation" in word.closed for word in words)


def _taken(ctx: Context, start: int, firm: Ref) -> Iterator[Candidate]:
    for clause in ctx.sentence.clauses:
        for arg in _takers(ctx, clause, start):
            owners = [ref for ref in ctx.sellers(arg) if not _other(ctx, start, ref)]
            yield from _told(ctx, clause, LinkKind.OWNED_BY, firm, owners)


def _told(
    ctx: Context, clause: Clause, link: LinkKind, firm: Ref, others: Iterable[Ref]
) -> Iterator[Candidate]:
    """What a line says of its firm and of each of some others: these own it, or invest in it."""
    whole = Clause(kind="record", start=clause.start, end=clause.end, verb=None)
    for one in others:
        if one.entity is not None and link is LinkKind.OWNED_BY:
            yield propose(ctx, whole, link, firm, one, "own.line", one.words[0])
        elif one.entity is not None:
            yield propose(ctx, whole, link, one, firm, "invest.row", one.words[0])


def _by_noun(ctx: Context, clause: Clause, start: int) -> Iterator[tuple[LinkKind, Arg]]:
    """Who a bare noun at a token says took over or invested, in a line without any verb."""
    verbs = [one.verb for one in ctx.sentence.clauses if one.verb is not None and one.end > start]
    if any(verb.end > verb.start for verb in verbs):
        return
    args = clause.all_args()
    for place, arg in enumerate(args):
        node = arg.nodes[0] if len(arg.nodes) == 1 else None
        # "The failed acquisition", "the acquisition of Z"
        if node is None or node.whose() or (node.np.start, node.np.end) != (start, start + 1):
            continue
        link = _NOUNS.get(node.np.nominal)
        if link is not None:
            yield from ((link, by) for by in marked(args[place + 1 :], "agent")[:1])


def _last(ctx: Context, by: Arg) -> bool:
    """Whether nothing but a bracket stands behind who did it, as in "by Y ($50M)"."""
    end = max((part.np.end for node in by.nodes for part in node.all()), default=-1)
    return end >= ctx.sentence.end or ctx.document.tokens[end].text in _ENDS


def _other(ctx: Context, start: int, owner: Ref) -> bool:
    """Whether a name before the owner's is that of what was taken over."""
    before = (n.np for n in ctx.sentence.nodes if start <= n.np.start)
    return any(np.name and np.end <= owner.words[0] for np in before)


def _takers(ctx: Context, clause: Clause, start: int) -> list[Arg]:
    """Who a participle behind a token says took over whoever the line is about."""
    verb = clause.verb
    phrased = [arg for arg in clause.args() if "taken_by" in arg.preps
               and arg.nodes and arg.nodes[0].np.start >= start]  # fmt: skip
    if verb is None or verb.start < start:
        return phrased if verb is None else []
    other = clause.subject is not None and any(one.np.name for one in clause.subject.nodes)
    plain = not (other or verb.negated or verb.modal or verb.infinitive or verb.gerund)
    # "Overgenomen door Y": a participle alone is a passive.
    alone = verb.start == start and ctx.document.lex.participle(ctx.document.tokens[start].lower)
    if not plain or not ("ACQUIRE" in verb.frames and (passive(clause) or alone)):
        return phrased if plain else []
    by = agent(clause)
    return [by] if by is not None else []
