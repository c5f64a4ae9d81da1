"""Firms that share an adjective of nationality: "the Chinese firms X and Y", "such as X and Y"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.phrases.field_complement import is_field
from ingest.grammar.reference.context import Context


def several(ctx: Context) -> Iterator[Node]:
    """Each firm that shares the nation of those it is listed with, as if it had the adjective."""
    nations = [node for node in ctx.sentence.nodes if node.np.demonyms]
    if not nations:
        return
    subjects = {id(n) for one in ctx.sentence.clauses if one.subject for n in one.subject.nodes}
    for node in nations:
        yield from _listed(ctx, _joined(ctx, node))
        # "Alternatives to Chinese firms, such as X" may be none.
        near = id(node) in subjects or not _comma(ctx, node)
        if node.examples and node.np.name is None and near and _firms(ctx, node.np):
            for example in _closed(ctx, node.examples):
                if example.np.name and not (example.np.determiner or example.np.country):
                    yield _hailing(node.np, example)


def told_nations(ctx: Context, told: Node) -> tuple[tuple[str, int], ...]:
    """The nations that a noun for a firm says it is of, if behind its field.

    As in "X, géant de la défense italien", where the adjective seems to be the field's own.
    """
    np, lex = told.np, ctx.document.lex
    if np.name is not None:
        return ()
    part = told.of[0].np if len(told.of) == 1 and not told.of[0].of else None
    if np.demonyms or part is None or np.relation or np.sort != "vendor" or part.name:
        return np.demonyms
    token = ctx.document.tokens[part.head]
    own = lex.pack.adjective_after and is_field(lex.word(token.lower), token, lex)
    return part.demonyms if own and part.demonyms[-1:] == part.demonyms else ()


def _closed(ctx: Context, examples: tuple[Node, ...]) -> tuple[Node, ...]:
    """The members of a list with "and"; else the first: of "like X, Y sold" Y is the subject."""
    if len(examples) == 1:
        return examples
    between = ctx.document.tokens[examples[-2].np.end : examples[-1].np.start]
    closed = any("coordinator" in ctx.document.lex.word(t.lower).closed for t in between)
    return examples if closed else examples[:1]


def _joined(ctx: Context, node: Node) -> tuple[Node, ...]:
    """A node with the names that commas and "and" join to it, wherever these hang."""
    tokens, found = ctx.document.tokens, [node]
    for other in ctx.sentence.nodes:
        at = found[-1].np.end
        if other.np.start != at + 1 or at >= len(tokens):
            continue
        if (
            tokens[at].text != ","
            and "coordinator" not in ctx.document.lex.word(tokens[at].lower).closed
        ):
            break
        found.append(other)
    return tuple(found)


def _comma(ctx: Context, node: Node) -> bool:
    """Whether a comma stands before the examples of a noun."""
    first = node.examples[0].np.start if node.examples else node.np.end
    return any(token.text == "," for token in ctx.document.tokens[node.np.end : first])


def _listed(ctx: Context, nodes: tuple[Node, ...]) -> Iterator[Node]:
    first = nodes[0].np if len(nodes) > 1 else None
    if first is not None and first.name and first.before == "vendor" and _firms(ctx, first):
        yield from _shared(ctx, first, nodes[1:])


def _shared(ctx: Context, of: NounPhrase, nodes: tuple[Node, ...]) -> list[Node]:
    """The bare names among firms with the adjective, where all of them are bare."""
    alone = all(
        (node.np.name == (node.np.start, node.np.end) or _firm_with_article(ctx, node))
        and not (node.of or node.possessor or node.np.country)
        for node in nodes
    )
    return [_hailing(of, node) for node in nodes if alone]


def _firm_with_article(ctx: Context, node: Node) -> bool:
    """Whether a name is a firm's and only has an article: "les firmes chinoises X et la Y SA"."""
    entity = ctx.registry.of(node)
    article = node.np.name == (node.np.start + 1, node.np.end) and node.np.determiner
    return bool(article) and entity is not None and entity.sort == "vendor"


def _hailing(of: NounPhrase, node: Node) -> Node:
    """The node as a firm with the adjective of another phrase, unless it has its own."""
    nation = node.np.demonyms or of.demonyms
    # "Such as X and Y export systems": the verb reads like a part of the last name.
    return replace(node, np=replace(node.np, demonyms=nation, before="vendor", after=""))


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
