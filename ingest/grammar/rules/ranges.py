"""What belongs to a vendor's range: "X's products include Y", "Y is X's flagship product"."""

from collections.abc import Iterator, Sequence

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import answers
from ingest.grammar.clauses.roles import bare, passive
from ingest.grammar.clauses.tree import Arg, Clause, Node, VerbGroup
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref, unknown_name

_NEAR = 2
_COUNTS = frozenset({"INCLUDE", "NAME"})
_CALLS = frozenset({"NAME", "BECOME"})


def ranges(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The products that the verb says are among a vendor's, or are its product."""
    verb = clause.verb
    if verb is None or verb.negated or passive(clause):
        return
    if clause.subject is None and not (set(verb.frames) - _COUNTS or verb.modal):
        yield from _fronted(ctx, clause)
    counted = "INCLUDE" in verb.frames or bool(_CALLS & set(verb.frames))
    if clause.subject is not None and len(clause.subject.nodes) == 1 and (counted or verb.copula):
        yield from _told(ctx, clause, clause.subject, verb)


def _told(ctx: Context, clause: Clause, subject: Arg, verb: VerbGroup) -> Iterator[Candidate]:
    """What the subject is told to be or to include: its range, or a member of one."""
    line = subject.nodes[0]
    if answers(ctx.document, line):
        return
    if "INCLUDE" in verb.frames and line.np.lemma not in ctx.document.lex.pack.phrases.get(
        "range", ()
    ):
        # What "its software" includes may be anybody's.
        return
    yield from ranged(ctx, clause, line, clause.after[:1] if verb.copula else bare(clause))
    told = clause.after[0] if verb.copula and clause.after else None
    if told is None or not told.bare or len(told.nodes) != 1:
        return
    # "X (cameras of Y)" tells what X has to do with them: several goods are not one product.
    if clause.kind != "paren" or not told.nodes[0].np.plural:
        yield from ranged(ctx, clause, told.nodes[0], [subject])


def _fronted(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Parmi les produits de X figurent Y et Z": names alone stand behind the verb."""
    lines = [n for a in clause.before if not a.bare for n in a.nodes if n.np.plural]
    named = [node for arg in clause.after for node in arg.leaves()]
    if len(lines) != 1 or not named or any(node.np.name is None for node in named):
        return
    yield from ranged(ctx, clause, lines[0], clause.after)


def ranged(ctx: Context, clause: Clause, line: Node, args: Sequence[Arg]) -> Iterator[Candidate]:
    """The products named among some arguments, where the line says by itself whose it is."""
    maker = _maker_of(ctx, line) if line.np.name is None else None
    if maker is None:
        return
    for product in _named_products(ctx, args):
        yield makes(ctx, clause, maker, product, "make.range", line.np.head)


def _maker_of(ctx: Context, line: Node) -> Ref | None:
    """Whose goods a phrase means, where it says so: "its products", "the products of X"."""
    told = line.np.after or line.np.nominal or line.np.relation
    if line.np.sort not in THINGS or told or not _direct(line):
        return None
    owner, _ = ctx.owner(line)
    held = line.possessor or (line.of[0] if len(line.of) == 1 else None)
    if owner is None and held is not None:
        found = ctx.organisation(held)
        sells = found is not None and ctx.is_seller(found) and not ctx.is_body(found)
        owner = found if sells and found is not None and found.via == "name" else None
    return owner


def _direct(line: Node) -> bool:
    """Whether an owner behind "of" stands right there: not "products of the rivals of X"."""
    near = all(one.np.start - line.np.end <= _NEAR and not one.of for one in line.of)
    return near and len(line.of) <= 1


def _named_products(ctx: Context, args: Sequence[Arg]) -> list[Ref]:
    """The products by name: one of no known kind is one, where only a product can stand."""
    subjects = [one.subject for one in ctx.sentence.clauses if _made(one) and one.subject]
    told = {node.np.start for arg in subjects for node in arg.nodes}
    named = [node for arg in args if arg.bare for node in arg.leaves() if node.np.name]
    # "Its products are Y clones"; "Y, made by Z" is of another's make.
    nodes = [node for node in named if _one(ctx, node) and node.np.start not in told]
    found = [product_ref(ctx, node) or _alone(ctx, node) for node in nodes]
    return [ref for ref in found if ref is not None]


def _one(ctx: Context, node: Node) -> bool:
    """Whether a name is the head, or a class noun in the singular is: not "Y chips"."""
    np = node.np
    single = ctx.document.tokens[np.head].lower == np.lemma
    return np.name is not None and (np.end == np.name[1] or (np.after in THINGS and single))


def _made(clause: Clause) -> bool:
    """Whether a clause says by whom something was made."""
    verb = clause.verb
    return verb is not None and verb.passive and "MAKE" in verb.frames


def _alone(ctx: Context, node: Node) -> Ref | None:
    plain = not (node.np.before or node.np.after or node.possessor or node.np.country)
    return unknown_name(ctx, node) if plain else None
