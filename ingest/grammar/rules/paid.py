"""Who paid a firm, and for which goods: "Y paid X a million for cameras"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.things import unique
from ingest.grammar.rules.buy import dative
from ingest.grammar.rules.payments import paid_plainly
from ingest.grammar.rules.trade import supplied

_PAYS = BODIES | {"country"}


def paid(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y paid X for cameras", "Y spent millions on cameras from X", "X was paid by Y"."""
    verb = clause.verb
    if verb is None or not {"PAY", "INVEST"} & set(verb.frames):
        return
    if "PAY" in verb.frames:
        yield from paid_plainly(ctx, clause)
    if "INVEST" in verb.frames:
        yield from _invested(ctx, clause, verb.start)
        return
    sources = [r for arg in with_prep(clause, "source") for r in ctx.sellers(arg)]
    spent = [thing for arg in _spent_on(ctx, clause) for thing in ctx.things(arg)]
    price = _price(ctx, clause)
    told = with_prep(clause, "for") or price or (not passive(clause) and (sources or spent))
    if not told:
        return
    if passive(clause):
        sellers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
        payers = ctx.takers(agent(clause)) if sellers else []
    else:
        sellers = sources or [r for a in bare(clause)[:1] for r in ctx.sellers(a)]
        money = _money(ctx, clause)
        sellers = sellers or (dative(ctx, clause) if price and money else [])
        # A fine for a use of goods buys none.
        price = price if money or sellers else []
        payers = ctx.takers(clause.subject)
    goods = [thing for arg in price for thing in ctx.things(arg)]
    goods += spent
    paid_for = [*spent, *(goods if _sum(ctx, clause) else [])]
    sellers = sellers or unique(thing.vendor for thing in paid_for if thing.vendor)
    for taker in payers:
        if taker.sort in _PAYS:
            named = [one for one in goods if one.product]
            # What for says a word of goods; else it may be damages.
            rule = "pay" if goods or price or with_prep(clause, "for") else "paid.plainly"
            yield from supplied(ctx, clause, rule, sellers, named, taker, verb.start)


def _invested(ctx: Context, clause: Clause, at: int) -> Iterator[Candidate]:
    """As in "Y invirtió un millón en cámaras de X": in several goods, which is no stake in X."""
    args = [] if passive(clause) else _spent_on(ctx, clause)
    nodes = [n for arg in args for n in arg.nodes if n.np.sort == "product" and n.np.plural]
    goods = [thing for node in nodes if (thing := ctx.thing(node)) is not None]
    sellers = unique(thing.vendor for thing in goods if thing.vendor)
    for taker in ctx.takers(clause.subject) if sellers else ():
        if taker.sort in _PAYS:
            named = [one for one in goods if one.product]
            yield from supplied(ctx, clause, "pay", sellers, named, taker, at)


def _money(ctx: Context, clause: Clause) -> bool:
    """Whether a sum is paid, told by a number: no fine, no damages."""
    nodes = [node for arg in bare(clause) for node in arg.nodes]
    tokens = ctx.document.tokens
    counted = any(
        t.kind == "n" for node in nodes for t in tokens[node.np.start : node.np.end]
    ) or any(node.np.quantity for node in nodes)
    return not nodes or (counted and all(_currency(node) for node in nodes))


def _sum(ctx: Context, clause: Clause) -> bool:
    """Whether money is paid, and no fine: "zahlte zwei Millionen Euro für die Software von X"."""
    sums = ctx.document.lex.pack.phrases.get("sums", ())
    told = [node.np.lemma for arg in bare(clause) for node in arg.nodes]
    return bool(told) and all(one in sums for one in told)


def _currency(node: Node) -> bool:
    """Whether a sum is of nothing but money: "millones de euros", but not "de multa"."""
    return all(part.np.plural or part.np.quantity for part in node.of)


def _price(ctx: Context, clause: Clause) -> list[Arg]:
    """Goods right behind "for", or behind a "by" that tells no payer: no deed with goods."""
    by = [] if passive(clause) else with_prep(clause, "agent")
    return [arg for arg in (*with_prep(clause, "for"), *by) if _goods(ctx, arg)]


def _goods(ctx: Context, arg: Arg) -> bool:
    """Whether an argument is goods, with no verb before them: not "for losing the software"."""
    first = arg.nodes[0].np if arg.nodes else None
    if first is None or first.sort not in THINGS or first.start == 0:
        return False
    tokens, lex = ctx.document.tokens, ctx.document.lex
    words = [(t.lower, lex.word(t.lower)) for t in tokens[first.start : first.head]]
    # "On destroying cameras": an infinitive is told by its form.
    done = any(word.lemma == form and not word.heads and lex.verbal(form) for form, word in words)
    return bool(lex.word(tokens[first.start - 1].lower).prep) and not done


def _spent_on(ctx: Context, clause: Clause) -> list[Arg]:
    """What money was spent on: goods right behind a sum, with whatever preposition before them."""
    tokens, lex = ctx.document.tokens, ctx.document.lex
    behind = [
        arg
        for arg in bare(clause)[1:]
        if "preposition" in lex.word(tokens[arg.nodes[0].np.start - 1].lower).closed
    ]
    found = []
    for left, right in zip(clause.after, clause.after[1:], strict=False):
        if left.bare and left.nodes and not (right.bare or right.pronoun):
            plain = not right.preps and any(node.np.sort in THINGS for node in right.nodes)
            found += [right] if plain or (right.preps == {"in"} and _goods(ctx, right)) else []
    return behind + found
