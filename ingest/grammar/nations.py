"""Firms that share an adjective of nationality: "the Chinese firms X and Y", "such as X and Y"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.chunks import NounPhrase
from ingest.grammar.context import Context
from ingest.grammar.tree import Arg, Node


def several(ctx: Context) -> Iterator[Node]:
    """Each firm that shares the nation of those it is listed with, as if it had the adjective."""
    for clause in ctx.sentence.clauses:
        for arg in clause.all_args():
            yield from _listed(ctx, arg)
            for node in (part for one in arg.nodes for part in (one, *one.of)):
                if node.examples and node.np.name is None and _firms(ctx, node.np):
                    yield from _shared(node.np, node.examples)


def _listed(ctx: Context, arg: Arg) -> Iterator[Node]:
    first = arg.nodes[0].np if len(arg.nodes) > 1 else None
    if first is not None and first.name and first.before == "vendor" and _firms(ctx, first):
        yield from _shared(first, arg.nodes[1:])


def _shared(of: NounPhrase, nodes: tuple[Node, ...]) -> list[Node]:
    """The bare names among firms with the adjective, where all of them are bare."""
    alone = all(
        node.np.name == (node.np.start, node.np.end)
        and not (node.of or node.possessor or node.np.country)
        for node in nodes
    )
    return [
        replace(node, np=replace(node.np, demonyms=of.demonyms, before="vendor"))
        for node in nodes
        if alone
    ]


def _firms(ctx: Context, np: NounPhrase) -> bool:
    """Whether a phrase is of several firms of one nation: its noun's form is not the singular."""
    lex = ctx.document.lex
    # "European and Chinese firms": what "and" joins may stand right before.
    first = max(np.start - 1, ctx.sentence.start)
    words = [(t.lower, lex.word(t.lower)) for t in ctx.document.tokens[first : np.end]]
    mixed = any("coordinator" in word.closed for _, word in words)
    plural = any("vendor" in word.heads and word.lemma != form for form, word in words)
    return len(np.demonyms) == 1 and plural and not mixed
