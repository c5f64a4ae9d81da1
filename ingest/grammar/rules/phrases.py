"""Firms and bodies by phrases that act as prepositions: "X, owned by Y", "X is part of Y"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, hails
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.inner_host import inner_host
from ingest.grammar.words.lexicon import Word

_NEAR = 6
# A comma and the phrase.
_BESIDE = 5
_PHRASES = {
    LinkKind.PART_OF: "part.under",
    LinkKind.OWNED_BY: "phrase.owned_by",
    LinkKind.LINKED_TO: "phrase.linked_to",
}


def phrases(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is part of Y", "X, owned by Y": phrases that act as prepositions."""
    kinds = {
        "part_of": LinkKind.PART_OF, "owned_by": LinkKind.OWNED_BY, "taken_by": LinkKind.OWNED_BY,
        "linked_to": LinkKind.LINKED_TO,
    }  # fmt: skip
    args = clause.all_args()
    for position, arg in enumerate(args):
        for role, link in kinds.items():
            if role not in arg.preps or _acted_on(ctx, clause, arg):
                continue
            host = _before_bracket(ctx, clause, arg, role)
            host = host or inner_host(ctx.document.tokens, ctx.sentence, clause, arg)
            host = host or _unsaid(ctx, clause, args[:position])
            host = host or _tied_to(ctx, clause, args[:position], arg)
            if host is not clause.subject and _added(ctx, arg, role):
                # "Sales to X and links to Y" says nothing of X.
                continue
            denied = _denied(ctx, arg, role)
            for one in _tied(ctx, clause, host, arg, link):
                yield replace(one, negated=one.negated or denied)


def _denied(ctx: Context, arg: Arg, role: str) -> bool:
    """Whether a negation stands before the phrase: "X no depende de Y", "without ties to Y"."""
    words = _before(ctx, arg, role)
    return any("negation" in word.closed or "denied" in word.status for word in words)


def _added(ctx: Context, arg: Arg, role: str) -> bool:
    """Whether "and" stands before the phrase: "owned by X and linked to Y"."""
    return any("coordinator" in word.closed for word in _before(ctx, arg, role))


def _before(ctx: Context, arg: Arg, role: str) -> Iterator[Word]:
    """The word before the phrase, which may have another inside: "parte de", "forma parte de"."""
    tokens, lex = ctx.document.tokens, ctx.document.lex
    first = arg.nodes[0] if arg.nodes else None
    end = (first.possessor or first).np.start if first else 0
    for phrase in lex.pack.phrases.get(role, ()):
        words = phrase.split()
        begin = end - len(words)
        if begin > 0 and [token.lower for token in tokens[begin:end]] == words:
            yield lex.word(tokens[begin - 1].lower)


def _before_bracket(ctx: Context, clause: Clause, arg: Arg, role: str) -> Arg | None:
    """Who stands before a bracket that says no more than this: "X (owned by Y)", "(… in 2020)"."""
    args, start = clause.args(), clause.start
    if clause.kind != "paren" or clause.verb is not None or args[:1] != (arg,) or not arg.nodes:
        return None
    opens = {phrase.split()[0] for phrase in ctx.document.lex.pack.phrases.get(role, ())}
    rest = args[1:]
    dated = all("in" in one.preps and one.nodes[0].np.lemma.isdigit() for one in rest if one.nodes)
    if ctx.document.tokens[start].lower not in opens or len(rest) > 1 or not dated:
        return None
    host = next((one for one in ctx.sentence.nodes if one.np.end == start - 1), None)
    return Arg(nodes=(host,)) if host is not None and host.np.name else None


def _unsaid(ctx: Context, clause: Clause, before: tuple[Arg, ...]) -> Arg | None:
    """As in "Elle appartient à Y", "Forma parte de Y": of whom the sentence before tells."""
    if clause.verb is not None or clause.kind != "verbless" or len(before) > 1:
        return None
    if before:
        return before[0] if before[0].pronoun and before[0].bare else None
    told = ctx.document.tokens[clause.start].lower
    left_out = told in ctx.document.lex.pack.phrases.get("told_of", ())
    return Arg(nodes=(), pronoun=True, at=clause.start) if left_out else None


def _acted_on(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether the phrase is what a verb acts on: "X sued a subsidiary of Y"."""
    verb = clause.verb
    if verb is None or verb.copula or verb.passive or verb.reduced or "BECOME" in verb.frames:
        return False
    states = ctx.document.lex.pack.phrases.get("equates", ())
    if not states or verb.lemma in states or clause.after[:1] != (arg,):
        return False
    return "indefinite" in ctx.document.lex.word(ctx.document.tokens[verb.end].lower).closed


def _tied_to(  # noqa: PLR0911 - a table of cases
    ctx: Context, clause: Clause, before: tuple[Arg, ...], arg: Arg
) -> Arg | None:
    """Of whom the phrase is said: of the argument right before it, or else of the subject.

    What stands before it with no comma, and is nobody, has it to itself: "closed sites linked to".
    """
    again = len(before) > 1 and before[-1].pronoun and before[-2].nodes
    if again and before[-1] is not clause.subject:
        # "Y, lui-même détenu par Z": Y is meant.
        return before[-2]
    if clause.verb is not None and clause.verb.copula:
        # "Related to Y is X" has its subject behind the verb.
        return clause.subject or next(iter(bare(clause)), None)
    near = before[-1] if before else None
    if near is None or near is clause.subject or not (near.nodes and arg.nodes):
        return clause.subject
    if clause.subject is None and "according" in near.preps and near is clause.before[0]:
        # "According to X, a unit of Y sold": the phrase is who sold.
        return None
    if firm := _hailing(clause, before):
        return firm
    end, start = near.nodes[-1].np.end, arg.nodes[0].np.start
    if _tie_itself(ctx, clause, near.nodes[-1]) or _second_deed(ctx, clause, arg, end):
        return clause.subject
    if (hung := _hung(ctx, near.nodes[-1], start)) is not None:
        return hung
    if any(ctx.organisations(near)):
        return near if _apart(ctx, end, start) <= _NEAR else clause.subject
    apart = any(token.text == "," for token in ctx.document.tokens[end:start])
    # "Thanks to its knowledge of the law on Y" says what the law is on.
    own = near.bare or "through" in near.preps
    return clause.subject if apart or not own or start - end > _NEAR else None


def _second_deed(ctx: Context, clause: Clause, arg: Arg, end: int) -> bool:
    """Whether "and" adds a participle to a passive: "X was listed in Y and acquired by Z"."""
    if "taken_by" not in arg.preps or clause.verb is None or not clause.verb.passive:
        return False
    between = ctx.document.tokens[end : arg.nodes[0].np.start]
    return any("coordinator" in ctx.document.lex.word(token.lower).closed for token in between)


def _hung(ctx: Context, near: Node, start: int) -> Arg | None:
    """The firm of a noun, right before the phrase: "signed the takeover of Y, a subsidiary of"."""
    last = near.of[-1] if near.of else None
    if last is None or last.np.name is None or _apart(ctx, last.np.end, start) > _BESIDE:
        return None
    found = Arg(nodes=(last,))
    return found if near.np.nominal and any(ctx.organisations(found)) else None


def _apart(ctx: Context, end: int, start: int) -> int:
    """The words between two arguments without what stands in brackets: "Y (Z), a branch of"."""
    count = depth = 0
    for token in ctx.document.tokens[end:start]:
        depth += token.text == "("
        count += not depth
        depth -= token.text == ")"
    return count


def _tie_itself(ctx: Context, clause: Clause, near: Node) -> bool:
    """Whether what is had is the tie, with its adjective before it: "X has close ties to Y"."""
    verb, end = clause.verb, near.np.end
    if verb is None or not (verb.have or "HAVE" in verb.frames) or end - near.np.start > 1:
        return False
    lex, tokens = ctx.document.lex, ctx.document.tokens
    noun = "preposition" not in lex.word(tokens[end].lower).closed
    plain = not (near.np.sort or near.np.name or near.np.plural)
    return plain and noun and not lex.participle(tokens[end].lower)


def _hailing(clause: Clause, before: tuple[Arg, ...]) -> Arg | None:
    """The argument that the last one says where it comes from: "X from Y, a unit of Z" is X's."""
    near = before[-1]
    firm = before[-2] if len(before) > 1 else clause.subject
    if firm is None or not hails(firm, near) or near.nodes[0].np.sort:
        return None
    return firm if firm.nodes[-1].np.name else None


def _whole(part: Ref, whole: Ref) -> bool:
    """Whether one can be a part of the other: of a body without a name only another body."""
    located = whole.located and part.sort != "vendor"
    return part.entity is not None and (whole.entity is not None or located)


def _of(ctx: Context, arg: Arg | None) -> Iterator[Ref]:
    for part in (part for node in (arg.nodes if arg else ()) for part in node.of):
        yield from ctx.organisations(Arg(nodes=(part,)))


def _tied(
    ctx: Context, clause: Clause, host: Arg | None, arg: Arg, link: LinkKind
) -> Iterator[Candidate]:
    others = list(ctx.organisations(arg)) or list(_of(ctx, arg))
    ones = list(ctx.organisations(host))
    if not ones and not (clause.verb and clause.verb.copula):
        # "Officers of X, a unit of Y, said"
        ones = list(_of(ctx, host))
    for one in ones:
        for other in others:
            if one.sort in {"person", "reporter", "country", "product"} or other.sort in {
                "person",
                "reporter",
                "region",
            }:
                continue
            if link is LinkKind.OWNED_BY and not ({one.sort, other.sort} <= SELLERS):
                continue
            if link is LinkKind.PART_OF and not _whole(one, other):
                continue
            if link is not LinkKind.LINKED_TO and other.country:
                continue
            rule = _PHRASES[link]
            if link is LinkKind.PART_OF and not {one.sort, other.sort} <= BODIES:
                rule = f"company.{rule}"
            yield propose(ctx, clause, link, one, other, rule, other.words[0])
