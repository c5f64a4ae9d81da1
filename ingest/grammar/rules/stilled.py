"""Goods that a body puts out of use: "the Y Police switched off its X cameras" had used them."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.phrases.separable import split_off
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.use import used


def stilled(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The use of what is the body's own, and bears the name of its maker or its own."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("stills", ())
    if verb is None or not words or passive(clause) or clause.subject is None:
        return
    lex, tokens = ctx.document.lex, ctx.document.tokens
    said = {verb.lemma, *split_off(tokens, verb.start, ctx.sentence.end, lex)}
    behind = tokens[verb.end].lower if verb.end < len(tokens) else ""
    if said.isdisjoint(words) and f"{verb.lemma} {behind}" not in words:
        return
    objects = bare(clause)[:1] or [arg for arg in clause.after[:1] if arg.word == behind]
    goods = [node for arg in objects for node in arg.nodes if _own(node)]
    things = [thing for node in goods if (thing := ctx.thing(node)) is not None]
    for user in ctx.takers(clause.subject) if len(clause.subject.nodes) <= 1 else ():
        for thing in things if ctx.is_body(user) else ():
            if thing.product or thing.vendor:
                yield from used(ctx, clause, "use", thing, user)


def _own(node: Node) -> bool:
    np = node.np
    return np.sort in THINGS and np.determiner == "possessive" and node.possessor is None
