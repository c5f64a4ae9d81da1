"""Where goods and contracts come from or go to: "The cameras of Y come from X", "went to X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.buy import contract_between
from ingest.grammar.rules.make import makes, product_ref
from ingest.grammar.rules.trade import supplied


def come_from(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Die Kameras der Polizei Y stammen von X", "Die Software Z stammt von X"."""
    sellers = _sources(ctx, clause) if _means(ctx, clause, "origin") else _native(ctx, clause)
    if len(sellers) != 1 or clause.subject is None or clause.verb is None:
        return
    at = clause.verb.start
    for node in clause.subject.nodes:
        if (product := product_ref(ctx, node)) is not None and product.key != sellers[0].key:
            rule = "make.by" if sellers[0].sort == "vendor" else "make.by.name"
            yield makes(ctx, clause, sellers[0], product, rule, at)
    doers = [r for a in with_prep(clause, "attribute") for r in ctx.takers(a) if ctx.is_body(r)]
    for node in clause.subject.nodes:
        whose = node.whose()
        takers = doers + [
            ref for one in whose if (ref := ctx.organisation(one)) and ctx.is_body(ref)
        ]
        thing = ctx.thing(node)
        for taker in takers if thing is not None else ():
            yield from supplied(ctx, clause, "supply", sellers, [thing] if thing else [], taker, at)


def _native(ctx: Context, clause: Clause) -> list[Ref]:
    """As in "De software Y is afkomstig van X": an adjective of the list behind a copula."""
    listed = ctx.document.lex.pack.phrases.get("origin", ())
    told = clause.after[0].nodes if clause.after and clause.verb and clause.verb.copula else ()
    if not told or told[0].np.lemma not in listed or (clause.verb and clause.verb.negated):
        return []
    return _own(ctx, Arg(nodes=told[0].of)) if told[0].of else _sources(ctx, clause)


def _sources(ctx: Context, clause: Clause) -> list[Ref]:
    args = [arg for arg in with_prep(clause, "source") if arg.nodes]
    told = [arg for arg in clause.after if "according" not in arg.preps]
    if not ctx.document.lex.pack.verb_last and told[:1] != args[:1]:
        return []  # "Came under fire from X"
    return [ref for arg in args[:1] for ref in _own(ctx, arg)]


def _own(ctx: Context, arg: Arg) -> list[Ref]:
    found = [ref for ref in ctx.sellers(arg) if not ctx.is_body(ref)]
    return [ref for ref in found if ref.via == "name" and ref.sort in {"vendor", ""}]


def awarded(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Der Auftrag der Stadt Y ging an die Firma X"."""
    if not _means(ctx, clause, "goes") or clause.subject is None or clause.verb is None:
        return
    for node in clause.subject.nodes[:1]:
        if node.np.nominal != "CONTRACT":
            continue
        whose = node.whose()
        bodies = [ref for one in whose if (ref := ctx.organisation(one)) and ctx.is_body(ref)]
        firms = [ref for arg in with_prep(clause, "recipient") for ref in ctx.sellers(arg)]
        yield from contract_between(ctx, clause, firms, bodies, "contract", clause.verb.start)


def opted(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y entschied sich für das System Z der Firma X", "Y koos voor X"."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("reflexive", ())
    if verb is None or "CHOOSE" not in verb.frames or passive(clause):
        return
    if not ctx.document.lex.pack.verb_last or (words and not ctx.sentence.words & set(words)):
        return
    args: list[Arg] = with_prep(clause, "for")
    goods = [t for arg in args for t in ctx.things(arg) if t.vendor or t.product]
    sellers = [ref for arg in args for ref in ctx.sellers(arg) if ref.sort == "vendor"]
    sellers = sellers or [thing.vendor for thing in goods if thing.vendor]
    for taker in ctx.takers(clause.subject) if goods or sellers else ():
        if ctx.is_body(taker):
            yield from supplied(ctx, clause, "contract", sellers, goods, taker, verb.start)


def _means(ctx: Context, clause: Clause, key: str) -> bool:
    """Whether the verb is one of a list of the pack, and the only one."""
    verb = clause.verb
    plain = verb is not None and not (verb.frames or passive(clause))
    return plain and verb is not None and verb.lemma in ctx.document.lex.pack.phrases.get(key, ())
