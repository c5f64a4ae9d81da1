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
                # "Alternatives to Chinese firms, such as X" may be none.
                near = arg is clause.subject or not _comma(ctx, node)
                if node.examples and node.np.name is None and near and _firms(ctx, node.np):
                    yield from _shared(node.np, node.examples)


def _comma(ctx: Context, node: Node) -> bool:
    """Whether a comma stands before the examples of a noun."""
    first = node.examples[0].np.start if node.examples else node.np.end
    return any(token.text == "," for token in ctx.document.tokens[node.np.end : first])


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
    # "Non-Chinese", "formerly Chinese"
    at = np.demonyms[0][1] - 1 if np.demonyms else first
    before = ctx.document.tokens[at] if at >= ctx.sentence.start else None
    once = lex.pack.phrases.get("formerly", ())
    other = before is not None and (
        before.text == "-" or before.lower in once or lex.adverb(before.lower)
    )
    plural = any("vendor" in word.heads and word.lemma != form for form, word in words)
    return len(np.demonyms) == 1 and plural and not (mixed or other)
