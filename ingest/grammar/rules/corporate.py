"""Companies among themselves: succession, ownership, investment, ties."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, it, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node, said_of
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.nations import told_nations
from ingest.grammar.reference.refs import Ref, country
from ingest.grammar.rules.bridging import bygone, made_or_partnered, owner_of
from ingest.grammar.rules.relation import relation
from ingest.grammar.rules.seat import instance
from ingest.grammar.rules.still_called import still_called

# "Was acquired by Y's parent company" says nothing of what its subject is.
_OTHERS = frozenset({"taken_by", "owned_by", "agent"})
# The preposition.
_BEHIND = 1
_ARTICLE_AND_NOUN = 2
_TRADES = frozenset({"supplier", "customer"})


def predicates(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What an apposition or a copula says of a company: "X, an Israeli firm", "a unit of Y"."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.negated:
        return
    if not (verb.copula or "BECOME" in verb.frames) or verb.passive:
        return
    if not clause.after or not clause.after[0].nodes or clause.after[0].preps & _OTHERS:
        return
    told = said_of(clause.after[0])
    yield from _owner_is(ctx, clause, told)
    yield from made_or_partnered(ctx, clause, told)
    yield from _supplier_is(ctx, clause, told)
    refs = [] if _listed(ctx, clause, told) else list(ctx.organisations(clause.subject))
    ref = refs[-1] if refs else None
    if ref is None or not (ref.entity or told.np.relation == "customer"):
        return
    yield from _seats(ctx, clause, ref, told)
    yield from relation(ctx, clause, ref, told)
    for arg in clause.after[1:2] if ref.sort not in {"person", "product"} else ():
        for top in ctx.organisations(arg) if "under" in arg.preps else ():
            if top.sort in BODIES and not told.np.relation:
                at = top.words[0]
                yield propose(ctx, clause, LinkKind.PART_OF, ref, top, "part.under", at)


def _seats(ctx: Context, clause: Clause, ref: Ref, told: Node) -> Iterator[Candidate]:
    """Where a firm is from, as its apposition or predicate says."""
    national = told_nations(ctx, told)
    # "A developer of scanners" is a firm, where a developer alone may be a person.
    makes = told.np.relation == "maker" and any(part.np.sort in THINGS for part in told.of)
    firm = (
        ref.entity is not None
        and ref.sort in SELLERS
        and (makes or "vendor" in {told.np.sort, ref.sort})
    )
    preps = clause.subject.preps if clause.subject else frozenset()
    firm = firm and not instance(ctx, told)
    if firm and clause.after[0].bare and "recipient" not in preps:
        for code, at in national:
            yield _from(ctx, clause, ref, code, (at, at + 1))
    if firm and clause.kind == "appos" and _plainly_a_firm(told):
        yield from _placed(ctx, clause, ref, told)


def _plainly_a_firm(told: Node) -> bool:
    """Whether a noun says that somebody is a firm, and nothing besides: no "leading company"."""
    np = told.np
    alone = np.end - np.start == _ARTICLE_AND_NOUN and np.determiner == "indefinite"
    plain = not (np.name or np.relation or np.demonyms or np.plural or told.of)
    return alone and plain and np.sort == "vendor"


def _placed(ctx: Context, clause: Clause, firm: Ref, told: Node) -> Iterator[Candidate]:
    """As in "X, a company in Malaysia": a country right behind the noun for a firm."""
    where = clause.after[1:]
    nodes = where[0].nodes if len(where) == 1 and where[0].preps == {"in"} else ()
    for np in (node.np for node in nodes if len(nodes) == 1):
        if np.country and np.start - told.np.end <= _BEHIND:
            yield _from(ctx, clause, firm, np.country, (np.start, np.end))


def _from(ctx: Context, clause: Clause, firm: Ref, code: str, words: tuple[int, int]) -> Candidate:
    place, rule = country(ctx.document, code, words), "seat.predicate"
    return propose(ctx, clause, LinkKind.BASED_IN, firm, place, rule, words[0], years=False)


def _listed(ctx: Context, clause: Clause, told: Node) -> bool:
    """Whether a list may go on where an apposition seems to stand: "with A, the unit of B, C"."""
    unit = told.np.relation == "unit" and told.np.determiner == "determiner"
    if clause.kind != "appos" or clause.subject is None or not unit:
        return False
    if len(clause.after[0].nodes) > 1:
        return True
    host = clause.subject.nodes[-1].np.start
    for other in ctx.sentence.clauses:
        for arg, after in pairwise(other.args()):
            behind = after.bare and after.nodes and after.nodes[0].np.start >= clause.end
            if behind and any(node.np.start == host for node in arg.nodes):
                return True
    return False


def _owner_is(ctx: Context, clause: Clause, told: Node) -> Iterator[Candidate]:
    """As in "The owner of X is Y", "X's parent company is Y"."""
    owner = ctx.organisation(told)
    if owner is None or owner.entity is None:
        return
    for node in clause.subject.nodes if clause.subject else ():
        if node.np.relation != "parent" or node.np.name or bygone(ctx, node):
            continue
        owned = [ref for part in node.of if (ref := ctx.organisation(part))]
        if node.possessor and (ref := ctx.organisation(node.possessor)):
            owned.append(ref)
        if node.np.determiner == "possessive" and (whose := ctx.owner(node)[0]):
            owned.append(whose)
        owned += owner_of(ctx, node, owner)
        for one in owned:
            if one.entity and {one.sort, owner.sort} <= SELLERS:
                yield propose(
                    ctx, clause, LinkKind.OWNED_BY, one, owner, "noun.parent", node.np.head
                )


def _supplier_is(ctx: Context, clause: Clause, told: Node) -> Iterator[Candidate]:
    """As in "The supplier of the police is X", "Its largest customer is Y"."""
    said = clause.subject.nodes if clause.subject else ()
    node = said[0] if len(said) == 1 else None
    if node is None or node.np.name or node.np.plural or node.np.relation not in _TRADES:
        return
    ref = ctx.organisation(told) if told.np.name or told.np.sort in BODIES else None
    if ref is not None and node.of and ref.via == "name":
        yield from relation(ctx, clause, ref, node)


def corporate(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Verbs of ownership, investment, renaming and working together."""
    verb = clause.verb
    for frame in verb.frames if verb else ():
        if verb is None:
            break
        lets = verb.lemma in ctx.document.lex.pack.phrases.get("lets", ())
        if (frame in {"ACQUIRE", "BUY"} and not lets) or (frame == "HAVE" and _owns(ctx, clause)):
            yield from _acquired(ctx, clause, "ACQUIRE" if frame == "HAVE" else frame)
        elif frame == "INVEST":
            yield from _invested(ctx, clause)
        elif frame == "RAISE":
            yield from _raised(ctx, clause)
        elif frame == "PARTNER":
            yield from _pairs(ctx, clause, "with", LinkKind.LINKED_TO, "partner.verb")
        elif frame == "BECOME":
            yield from _became(ctx, clause)


def _acquired(ctx: Context, clause: Clause, frame: str) -> Iterator[Candidate]:
    if passive(clause):
        owners, owned = (
            list(ctx.organisations(agent(clause))),
            list(ctx.organisations(clause.subject)),
        )
    else:
        owners = list(ctx.organisations(clause.subject))
        objects = bare(clause)[:1] or it(clause)
        owned = [ref for arg in objects for ref in ctx.organisations(arg)]
    for owner in owners:
        for child in owned:
            told = frame == "ACQUIRE" and child.via == "name"
            firm = child.sort == "vendor" or (told and child.sort in SELLERS)
            if child.entity and firm and owner.sort in SELLERS and owner.entity:
                yield propose(ctx, clause, LinkKind.OWNED_BY, child, owner, f"own.{frame.lower()}",
                              clause.verb.start if clause.verb else clause.start)  # fmt: skip


def _owns(ctx: Context, clause: Clause) -> bool:
    """Whether what is had is a firm by its own name: not "owns clients such as X", "the X deal"."""
    verb, owned = clause.verb, [clause.subject] if passive(clause) else bare(clause)[:1]
    if verb is None or verb.lemma not in ctx.document.lex.pack.phrases.get("possesses", ()):
        return False
    nodes = [node for arg in owned if arg for node in arg.nodes]
    firms = (node.np.name and node.np.before in {"", *SELLERS} for node in nodes)
    return bool(nodes) and all(firms) and not any(node.np.after for node in nodes)


def _invested(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    at = clause.verb.start if clause.verb else clause.start
    if passive(clause):
        backers, firms = ctx.organisations(agent(clause)), ctx.organisations(clause.subject)
    else:
        backers = ctx.organisations(clause.subject)
        into = [arg for arg in with_prep(clause, "in") if any(ctx.organisations(arg))]
        args = into or bare(clause) or with_prep(clause, "recipient")
        if not args and ctx.document.lex.pack.verb_last:
            # "Ist bei X eingestiegen"
            args = with_prep(clause, "source")
        firms = (ref for arg in args for ref in ctx.organisations(arg))
    targets = [ref for ref in firms if ref.entity and ref.sort in SELLERS]
    for backer in backers:
        for firm in targets:
            if backer.sort not in {"person", "reporter"} and (backer.entity or backer.country):
                yield propose(ctx, clause, LinkKind.INVESTED_IN, backer, firm, "invest.verb", at)


def _raised(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X raised $5 million from Y and Z": the sources of the money invest."""
    at = clause.verb.start if clause.verb else clause.start
    money = any(node.np.lemma in ctx.document.lex.pack.phrases.get("sums", ())
                for arg in bare(clause)[:1] for node in arg.nodes)  # fmt: skip
    found = [] if passive(clause) else ctx.sellers(clause.subject)
    firms = [r for r in found if r.sort == "vendor" or (money and r.sort == "" and r.entity)]
    givers = with_prep(clause, "source")
    if ctx.document.lex.pack.adjective_after:
        givers += with_prep(clause, "recipient")
    sums = (part for arg in bare(clause) for node in arg.nodes for part in node.all())
    givers += [Arg(nodes=(part,)) for part in sums if part.np.name and not part.np.country]
    backers = [ref for arg in givers for ref in ctx.organisations(arg)]
    for firm in firms[:1]:
        for backer in backers:
            if backer.entity and backer.sort in SELLERS:
                yield propose(ctx, clause, LinkKind.INVESTED_IN, backer, firm, "invest.verb", at)


def _became(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    old = list(ctx.organisations(clause.subject))
    pack = ctx.document.lex.pack
    # Where nouns have capitals nobody "wird Y umbenannt": what has no preposition is another's.
    plain = [] if pack.noun_caps and passive(clause) else bare(clause)
    args = [*plain, *with_prep(clause, "recipient", "as")]
    tied = [link.right for link in ctx.sentence.links if link.kind == "named" and pack.verb_last
            and clause.start <= link.start < clause.end]  # fmt: skip
    new = [r for a in args for r in ctx.organisations(a)]
    new = new or [ref for one in tied if (ref := ctx.organisation(one))]
    if clause.kind == "rel" and old and new and new[0].words[0] < clause.start <= old[0].words[0]:
        old, new = new, old  # "X, das früher Y hieß": the pronoun is who bore the name
    if not passive(clause) and (_until(ctx, clause) or still_called(ctx, clause)):
        old, new = new, old
    if not new and (passive(clause) or _renames(ctx, clause)) and pack.verb_last:
        # "Wurde in X umbenannt", but "firmiert in X als Y"; elsewhere a bare name may be a town.
        into = [r for a in with_prep(clause, "in")[-1:] for r in ctx.organisations(a)]
        into = [ref for ref in into if ref.name.lower() not in ctx.document.lex.towns]
        new = [ref for ref in into if ref.sort or pack.noun_caps or not passive(clause)]
    if not new and pack.verb_last:
        # "Ging aus X hervor": no name that somebody was given by another, "von X umbenannt".
        new, out = old, [a for a in with_prep(clause, "source") if "agent" not in a.preps]
        old = [r for a in out for r in ctx.organisations(a)]
    for one in old:
        for other in new:
            if one.entity and other.entity and {one.sort, other.sort} <= SELLERS:
                yield propose(ctx, clause, LinkKind.SUCCEEDED_BY, one, other, "succeeded.verb",
                              clause.verb.start if clause.verb else clause.start)  # fmt: skip


def _renames(ctx: Context, clause: Clause) -> bool:
    """As in "änderte seinen Namen in Y", "benannte sich in Y um": somebody names itself."""
    lex, verb = ctx.document.lex, clause.verb
    itself = set(lex.pack.phrases.get("reflexive", ()))
    words = {token.lower for token in ctx.document.tokens[clause.start : clause.end]}
    return bool(itself & words) or any(verb and one == verb.lemma for one, _ in lex.light)


def _until(ctx: Context, clause: Clause) -> bool:
    """Whether a name is told that somebody had till then: "firmierte bis 2018 als Y"."""
    phrases = ctx.document.lex.pack.phrases
    tokens = ctx.document.tokens[clause.start : clause.end]
    if any(token.lower in phrases.get("formerly", ()) for token in tokens):
        return True
    ends = phrases.get("until", ())
    return any(one.lower in ends and after.kind == "n" for one, after in pairwise(tokens))


def _pairs(
    ctx: Context, clause: Clause, prep: str, link: LinkKind, rule: str
) -> Iterator[Candidate]:
    for one in ctx.organisations(clause.subject):
        for arg in with_prep(clause, prep):
            for other in ctx.organisations(arg):
                # "De politie Tarsk werkt samen met X": a body by its place is somebody, too.
                known = one.entity or (one.located and not one.described)
                if (
                    known
                    and one.sort != "person"
                    and not {"product", "technology"} & {one.sort, other.sort}
                    and other.sort not in {"person", "reporter", "country"}
                ):
                    yield propose(
                        ctx,
                        clause,
                        link,
                        one,
                        other,
                        rule,
                        clause.verb.start if clause.verb else clause.start,
                    )
