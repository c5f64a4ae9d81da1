"""Who makes a product, said beside its name: "Y by X", "Y (X)", "X, maker of Y"."""

from collections.abc import Iterator
from itertools import pairwise

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref, unknown_name
from ingest.grammar.rules.prenominal import TAKEN, taken_goods

_NEAR = 2
_BUYS = frozenset({"BUY", "ACQUIRE"})


def bracketed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the software Y (X)": a firm in brackets behind a product's name makes it."""
    host = clause.subject.nodes[-1:] if clause.subject else ()
    inner = clause.after[0].nodes if clause.after else ()
    if clause.kind != "paren" or not host or len(inner) != 1 or not clause.after[0].bare:
        return
    product, maker = product_ref(ctx, host[0]), ctx.organisation(inner[0])
    # "UFED (Device of Extraction)" is written out.
    if product is None or maker is None or host[0].np.name is None or inner[0].of:
        return
    if _lists(clause) or (maker.sort == "" and _kind(ctx, inner[0])):
        return
    rule = "make.bracket" if maker.sort else "make.bracket.name"
    # 'A meeting ("work" session)': two names are none.
    if maker.sort == "" and inner[0].np.first:
        return
    # "The Recognition System (SNRP)" is called so.
    if maker.sort == "" and ctx.document.tokens[inner[0].np.start].text.isupper():
        return
    if inner[0].np.name and maker.sort in {"vendor", "organisation", ""} and ctx.is_seller(maker):
        yield makes(ctx, clause, maker, product, rule, inner[0].np.start, stated=True)


def _kind(ctx: Context, node: Node) -> bool:
    """Whether a name in capitals is but a kind of goods: "Y (QuadCopter)"."""
    last = ctx.document.tokens[node.np.end - 1].lower
    return bool(THINGS & set(ctx.document.lex.word(last).heads))


def _lists(clause: Clause) -> bool:
    """Whether a bracket lists names, which are of what it stands behind: "Services (X, Y, Z)".

    Behind a firm's name its country may follow: "Y (X, Sweden)".
    """
    more = [node for arg in clause.after[1:] if arg.bare for node in arg.nodes]
    return any(node.np.name and not node.np.country for node in more)


def sourced(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y by X", "Y from X": a product followed at once by its vendor."""
    args = clause.all_args()
    for left, right in pairwise(args):
        if not right.preps & {"agent", "source"} or not left.nodes or not right.nodes:
            continue
        node, maker = left.nodes[-1], right.nodes[0]
        between = clause.verb is not None and node.np.end <= clause.verb.start < maker.np.start
        if not 0 <= maker.np.start - node.np.end <= _NEAR or _bought_from(ctx, clause, node, right):
            continue
        if between and not ctx.document.lex.pack.verb_last:  # "An idea for the Y came from X"
            continue
        product, ref = product_ref(ctx, node), ctx.organisation(maker)
        if product is None or ref is None or product.via == "anaphor":
            continue
        told = clause.kind == "appos" and "agent" in right.preps
        by_name = ref.sort == "" and told and maker.np.name is not None
        if ref.sort != "vendor" and not (by_name and ctx.is_seller(ref) and not ctx.is_body(ref)):
            continue
        if node.np.name and clause.verb is not None and "agent" in right.preps and passive(clause):
            continue
        rule = "make.by" if ref.sort else "make.by.name"
        yield makes(ctx, clause, ref, product, rule, node.np.start, stated=rule == "make.by.name")


def _bought_from(ctx: Context, clause: Clause, goods: Node, arg: Arg) -> bool:
    """Whether a source is the verb's and no noun's: "kaufte Y bei X", but not "Y von X"."""
    verb = clause.verb
    if verb is None or arg.preps != {"source"}:
        return False
    if ctx.document.lex.pack.verb_last:
        return bool(_BUYS & set(verb.frames))
    # "Bought, stole, seized a Y from X": what is not of the subject came by a deed from X.
    apart = ctx.document.tokens[goods.np.end].text == ","
    behind = any(arg is one for one in clause.after) and not apart
    return (
        behind and not (verb.copula or verb.have or "MAKE" in verb.frames) and not passive(clause)
    )


def attributive(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "der von X entwickelte Trojaner Y": the maker stands before its participle."""
    for arg in (arg for arg in clause.args() if "attribute" in arg.preps):
        for maker in arg.nodes:
            for node in ctx.sentence.nodes:
                first = ctx.document.lex.word(ctx.document.tokens[node.np.start].lower)
                if node.np.start != maker.np.end or first.frame not in {"MAKE", *TAKEN}:
                    continue
                product, ref = product_ref(ctx, node), ctx.organisation(maker)
                if first.frame in TAKEN:
                    yield from taken_goods(ctx, clause, node, ref, first.frame)
                    continue
                product = product or unknown_name(ctx, node)
                if product is not None and ref is not None and _sells(ctx, ref):
                    rule = "make.by" if ref.sort else "make.by.name"
                    yield makes(ctx, clause, ref, product, rule, node.np.start)


def _sells(ctx: Context, ref: Ref) -> bool:
    return ref.sort in {"vendor", ""} and ctx.is_seller(ref) and not ctx.is_body(ref)


def relational(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X, maker of Y", "X is the developer of Y", "Y maker X": agentive nouns."""
    verb = clause.verb
    if verb is not None and verb.copula and clause.subject is not None and not verb.negated:
        for arg in clause.after[:1]:
            for node in arg.nodes:
                if node.np.relation == "maker":
                    yield from _made_by(ctx, clause, clause.subject.nodes[-1:], node)
                elif node.np.relation == "parent":
                    yield from _owned_by(ctx, clause, clause.subject.nodes[-1:], node)
        for node in clause.subject.nodes:
            if node.np.relation == "maker" and not node.np.name and clause.after:
                yield from _made_by(ctx, clause, clause.after[0].nodes[:1], node)


def noun_relations(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the maker of Y, X" and "Y maker X" wherever they stand."""
    for arg in clause.all_args():
        for node in arg.nodes:
            if node.np.relation == "maker" and node.of:
                yield from _made_by(ctx, clause, (node,), node)
                if "as" in arg.preps and (host := _host(ctx, clause, node)):
                    yield from _made_by(ctx, clause, host, node)
            elif node.np.relation == "parent" and node.of:
                yield from _owned_by(ctx, clause, (node,), node)


def _host(ctx: Context, clause: Clause, node: Node) -> tuple[Node, ...]:
    """The subject right before "as": "Die Firma X als Hersteller der Software Y schweigt"."""
    nodes = clause.subject.nodes if clause.subject and ctx.document.lex.pack.noun_caps else ()
    return nodes[-1:] if nodes and nodes[-1].np.end == node.np.start - 1 else ()


def _owned_by(
    ctx: Context, clause: Clause, owners: tuple[Node, ...], node: Node
) -> Iterator[Candidate]:
    """As in "X, the owner of the software Y": a product that a vendor owns is its own."""
    for owner in owners:
        ref = ctx.organisation(owner)
        if ref is None or ref.sort != "vendor" or not _now(ctx, node):
            continue
        for part in node.of[:1]:
            told = part.np.determiner == "determiner" and part.np.sort in THINGS
            product = product_ref(ctx, part) if told and not part.np.plural else None
            if product is not None:
                yield makes(ctx, clause, ref, product, "make.noun", node.np.start)


def _now(ctx: Context, node: Node) -> bool:
    """Whether nothing stands before the noun of an owner but an article, a nation and "firm"."""
    lex, np = ctx.document.lex, node.np
    nations = {at for _, at in np.demonyms}
    words = [
        lex.word(ctx.document.tokens[at].lower)
        for at in range(np.start, max(np.relation_at, np.start))
        if at not in nations
    ]
    return all(
        word.closed & {"determiner", "indefinite"} or "vendor" in word.heads for word in words
    )


def _made_by(
    ctx: Context, clause: Clause, makers: tuple[Node, ...] | list[Node], node: Node
) -> Iterator[Candidate]:
    for maker in makers:
        ref = ctx.organisation(maker)
        if ref is None or not ctx.is_seller(ref):
            continue
        for part in node.of:
            for leaf in part.leaves():
                if (product := product_ref(ctx, leaf)) is not None or (
                    product := unknown_name(ctx, leaf)
                ):
                    yield makes(ctx, clause, ref, product, "make.noun", node.np.start)
