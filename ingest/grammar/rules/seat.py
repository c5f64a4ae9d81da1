"""Where a company has its seat: by adjective, apposition, phrase or bracket."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.members import before_seat
from ingest.grammar.clauses.roles import with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES, THINGS, NounPhrase
from ingest.grammar.proposal import propose
from ingest.grammar.reference.both import both
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.nations import several
from ingest.grammar.reference.refs import Ref, country
from ingest.grammar.reference.whereabouts import locates
from ingest.grammar.rules.seat_town import bracketed_town, in_town
from ingest.grammar.words.tokens import DASHES, Token

# Tokens between a name and what is said of it.
_NEAR = 6
_INITIALS = 5
# Between a town and its country: ", in", "in".
_COMMA_AND_IN, _IN = 2, 1


def seats(ctx: Context, clause: Clause) -> Iterator[Candidate]:  # noqa: C901 - a table of cases
    """As in "X is based in Sweden", "X from Sweden"."""
    args = clause.all_args()
    for left, right in pairwise(args):
        said = right.preps & {"source", "based"} and "recipient" not in right.preps
        if said and left.nodes and right.nodes:
            # "Vendors such as X from Sweden": the last example has the seat.
            last = (*left.nodes[-1:], *before_seat(args, left, right))[-1]
            gap = right.nodes[0].np.start - last.np.end
            if 0 <= gap <= _NEAR or "based" in right.preps:
                rule = "seat.from" if "source" in right.preps else "seat.based"
                yield from _seated(ctx, clause, last, right, rule)
                for one in _called(ctx, last):
                    yield from _seated(ctx, clause, one, right, "seat.predicate")
    if clause.subject is not None and clause.subject.pronoun:
        for arg in with_prep(clause, "based"):
            for ref in ctx.organisations(clause.subject):
                for place in ctx.organisations(arg):
                    if place.country and ref.sort in SELLERS:
                        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, "seat.based",
                                      place.words[0], years=False)  # fmt: skip
    if clause.subject is not None and clause.subject.nodes:
        for arg in with_prep(clause, "based"):
            for node in () if _said_of_another(args, arg) else _seated_here(clause.subject, clause):
                yield from _seated(ctx, clause, node, arg, "seat.based")


def _seated_here(subject: Arg, clause: Clause) -> tuple[Node, ...]:
    """All of whom a verb says it, "A and B are based in Y"; else who stands last, right before."""
    verb = clause.verb
    finite = verb is not None and verb.copula and verb.end > verb.start and clause.kind == "main"
    return subject.nodes if finite else subject.nodes[-1:]


def _called(ctx: Context, node: Node) -> tuple[Node, ...]:
    """As in "the firm from Sweden, X": the name behind the place is that of the firm."""
    firm = node.np.name is None and node.np.sort == "vendor" and not node.np.plural
    return told_by(ctx.document, ctx.sentence, node) if firm else ()


def _said_of_another(args: tuple[Arg, ...], seat: Arg) -> bool:
    """Whether a name right before the phrase has the seat: "owned by X: Y, registered in Z"."""
    place = next((n for n, arg in enumerate(args) if arg is seat), 0)
    left = args[place - 1].nodes[-1].np if place > 1 and args[place - 1].nodes else None
    right = seat.nodes[0].np.start if seat.nodes else 0
    return (
        left is not None
        and left.name is not None
        and not left.country
        and right - left.end <= _NEAR
    )


def attributes(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "das in Schweden ansässige Unternehmen X": the seat stands before its participle."""
    for arg in clause.args():
        if "attribute" not in arg.preps or not arg.nodes:
            continue
        for node in ctx.sentence.nodes:
            first = ctx.document.lex.word(ctx.document.tokens[node.np.start].lower)
            if node.np.start == arg.nodes[-1].np.end and first.lemma in ctx.document.lex.based:
                yield from _seated(ctx, clause, node, arg, "seat.based")


def origins(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X of Japan", of a vendor that the text knows as one."""
    for node in ctx.sentence.nodes:
        place = ctx.organisation(node.of[0]) if len(node.of) == 1 else None
        if place is None or not place.country or node.np.name is None:
            continue
        # "The X of Kenya" is another firm that somebody likens to X.
        ref = ctx.organisation(node) if not (node.np.after or node.np.determiner) else None
        named = ref is not None and ref.entity is not None
        if ref is not None and named and (ref.sort == "vendor" or _group(ctx, node)):
            at = place.words[0]
            yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, "seat.of", at, years=False)


def _group(ctx: Context, node: Node) -> bool:
    """Whether a name ends as those of groups of firms do: "Lantern Group"."""
    last = ctx.document.tokens[node.np.name[1] - 1].lower if node.np.name else ""
    return last in ctx.document.lex.names.firm_ends


def adjectives(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the Swedish company X" wherever it stands in the sentence."""
    for node in ctx.sentence.nodes:
        yield from _adjective(ctx, clause, node)
    for node in several(ctx):
        yield from _adjective(ctx, clause, node)


def _adjective(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    np = node.np
    if node.possessor is not None and node.possessor.np.country:
        yield from _genitive(ctx, clause, node)
    if not np.demonyms or node.possessor or instance(ctx, node):
        return
    ref = ctx.organisation(node)
    buyer = np.before == "buyer" and not np.relation  # "the Swedish bank X"
    if ref is None or ref.entity is None or not (ref.sort in SELLERS or buyer):
        return
    seated = any(based(ctx, at) for _, at in np.demonyms)
    if (np.after and np.after != "vendor") or _doubtful(ctx, ref) or _model(ctx, node):
        return
    rule = "seat.adjective"
    if "vendor" not in {np.sort, np.before, ref.sort} and not (seated or _owns_goods(ctx, node)):
        if "organisation" not in {np.sort, np.before, ref.sort} and not buyer:
            return
        rule = "seat.adjective.organisation"
    for code, at in np.demonyms:
        place = country(ctx.document, code, (at, at + 1))
        rule = "seat.adjective.anaphor" if ref.via == "anaphor" else rule
        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, rule, at, years=False)


def instance(ctx: Context, node: Node) -> bool:
    """Whether a noun is of goods of a kind: "X, the Swedish version of Y", is from no country."""
    words = ctx.document.lex.pack.phrases.get("instances", ())
    return not node.np.relation and node.np.lemma in words


def _owns_goods(ctx: Context, node: Node) -> bool:
    """Whether a bare name behind an adjective is whose goods are: "camera's van het Chinese X"."""
    tokens, lex, np = ctx.document.tokens, ctx.document.lex, node.np
    alone = (
        np.name is not None and len(np.demonyms) == 1 and not (np.before or np.after or np.inner)
    )
    if not alone or np.name is None or np.demonyms[0][1] + 1 != np.name[0] or not np.start:
        return False
    words = [token.lower for token in tokens[slice(*np.name)]]
    # "Het Amerikaanse Congres" is no firm, "de Amerikaan(se) X" a person.
    if all(map(lex.known, words)) or tokens[np.start].lower in lex.pack.phrases.get("common", ()):
        return False
    hung = lex.word(tokens[np.start - 1].lower).prep & {"of", "source"}
    goods = (one.np for one in ctx.sentence.nodes if one.np.end == np.start - 1)
    return bool(hung) and any(
        one.sort in {"product", "technology"} and not one.name for one in goods
    )


def _model(ctx: Context, node: Node) -> bool:
    """Whether a firm's initials stand before what its goods are called: "the drone, Z's ABC Kite".

    Such a name hangs on the noun of goods; the adjective before it is the firm's.
    """
    tokens, lex, np = ctx.document.tokens, ctx.document.lex, node.np
    if np.name is None or np.name[1] - np.name[0] < len(("ABC", "Kite")):
        return False
    first, second = tokens[np.name[0]], tokens[np.name[0] + 1]
    firm = second.lower.rstrip(".") in lex.legal or lex.name_head(second.lower)
    short = first.text.isupper() and len(first.text) <= _INITIALS and not lex.known(first.lower)
    return (
        short
        and not firm
        and any(
            part.np.start == np.start and _goods(tokens[host.np.head], host.np)
            for host in ctx.sentence.nodes
            for part in host.of
        )
    )


def _goods(head: Token, np: NounPhrase) -> bool:
    """Whether a noun is of goods, or initials that are no name: "il drone", "l'UAV"."""
    return np.name is None and (np.sort in THINGS or head.text.isupper())


def _doubtful(ctx: Context, ref: Ref) -> bool:
    """Whether an antecedent of no told class bears an ordinary word, so that it may be no name."""
    if ref.via != "anaphor" or ref.sort == "vendor":
        return False
    return all(ctx.document.lex.known(word) for word in ref.name.lower().split())


def based(ctx: Context, at: int) -> bool:
    """Whether an adjective of nationality says a seat: "Singapore-based"."""
    tokens, based = ctx.document.tokens, ctx.document.lex.based
    if tokens[at].lower.rpartition("-")[-1] in based:
        return True
    joined = tokens[at + 1 : at + 3]
    return len(joined) > 1 and joined[0].text in DASHES and joined[1].lower in based


def _genitive(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "Sweden's X", of a vendor that the text knows as one."""
    np = node.np
    place = ctx.organisation(node.possessor) if node.possessor else None
    if place is None or np.name is None or np.after not in {"", "vendor"} or np.start != np.name[0]:
        return
    ref = ctx.organisation(node)
    if ref is not None and ref.entity is not None and ref.sort == "vendor":
        at = place.words[0]
        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, "seat.genitive", at, years=False)


def _seated(
    ctx: Context, clause: Clause, node: Node | None, arg: Arg, rule: str
) -> Iterator[Candidate]:
    if node is None:
        return
    firm = ctx.organisation(node)
    for ref in [firm] if firm else both(ctx, node):
        if ref.entity is not None and ref.sort in SELLERS:
            yield from _in_place(ctx, clause, ref, arg, rule)


def _in_place(ctx: Context, clause: Clause, ref: Ref, arg: Arg, rule: str) -> Iterator[Candidate]:
    if rule == "seat.from" and ref.sort != "vendor":
        return
    towns = (*_behind_town(ctx, clause, arg), *in_town(ctx, arg)) if arg.nodes else ()  # not "it"
    for place in (*ctx.organisations(arg), *towns):
        if place.country:
            yield propose(
                ctx, clause, LinkKind.BASED_IN, ref, place, rule, place.words[0], years=False
            )


def _behind_town(ctx: Context, clause: Clause, arg: Arg) -> Iterator[Ref]:
    """The country behind a town, or its region: "based in Tarnfield, Sweden", "in Y in Sweden"."""
    town, ends = arg.nodes[-1], {arg.nodes[-1].np.end}
    for other in clause.args():
        node = other.nodes[0] if other.bare and other.nodes else None
        far = locates(clause, other) and "in" in other.preps
        near = node is not None and node.np.start - 1 in ends
        behind = near and node is not None and node.np.country
        apart = other.nodes[0].np.start - town.np.end if far else 0
        if behind or apart == _COMMA_AND_IN or (apart == _IN and other.nodes[0].np.country):
            yield from ctx.organisations(replace(other, nodes=other.nodes[:1]))
        elif near and node is not None and len(ends) == 1 and _region(node):
            # "Based in Tarnfield, Lowickshire, Sweden"
            ends.add(node.np.end)


def _region(node: Node) -> bool:
    """Whether a name may be that of the region which a town lies in: nothing says what bears it."""
    np = node.np
    return np.name == (np.start, np.end) and np.sort in {"", "region"} and not node.of


def brackets(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Company (Country)", and "a body under a ministry"."""
    host = clause.subject.nodes if clause.subject else ()
    if clause.kind == "paren" and host and clause.after and clause.after[0].nodes:
        place = bracketed_town(ctx, clause) or ctx.organisation(clause.after[0].nodes[0])
        ref = ctx.organisation(host[-1])
        # "X (Ghana, Togo)" tells where X sells.
        listed = sum(bool(node.np.country) for arg in clause.after for node in arg.nodes) > 1
        if place and place.country and ref and ref.entity and ref.sort == "vendor" and not listed:
            yield propose(
                ctx,
                clause,
                LinkKind.BASED_IN,
                ref,
                place,
                "seat.bracket",
                place.words[0],
                years=False,
            )
    args = clause.all_args()
    for left, right in pairwise(args):
        under = "under" in right.preps and "recipient" not in right.preps
        if under and left.nodes and right.nodes:
            low, top = ctx.organisation(left.nodes[-1]), ctx.organisation(right.nodes[0])
            near = right.nodes[0].np.start - left.nodes[-1].np.end <= _NEAR
            # "As part of its policing" says what somebody does.
            own = right.nodes[0].np.determiner == "possessive" and top and top.described
            if low and top and near and not own and low.entity and {low.sort, top.sort} <= BODIES:
                yield propose(ctx, clause, LinkKind.PART_OF, low, top, "part.under", top.words[0])
