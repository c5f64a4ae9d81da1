"""Who acts without a name in the sentence before a pronoun: "its rival is bigger. It sold"."""

from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.reference.registry import Entity
from ingest.grammar.reference.surroundings import Surroundings

_ACTING = ORGANISED | {"vendor", "government"}


def passed_over(ctx: Surroundings, found: Entity) -> bool:
    """Whether "it" would pass over whom the sentence before is about, a body or firm unnamed.

    "The company" is nobody else where it is the one found; a thing or a person is no "it" that
    buys or sells.
    """
    before = ctx.previous()
    subjects = [
        clause.subject for clause in (before.sentence.clauses if before else ())
        if clause.kind == "main" and clause.subject
    ]  # fmt: skip
    if before is None or not subjects or len(subjects[0].nodes) != 1:
        return False
    node = subjects[0].nodes[0]
    if node.np.name is not None or not _acts(ctx, node) or _equated(ctx, before.sentence, found):
        return False
    ref = before.organisation(node)
    return ref is None or ref.entity is None or ref.entity.key != found.key


def _equated(ctx: Surroundings, sentence: Sentence, found: Entity) -> bool:
    """Whether a sentence says who its subject is: "the market leader is X"."""
    said = (one for one in sentence.clauses if one.verb is not None and one.verb.copula)
    named = (ctx.registry.of(node) for one in said for arg in one.after for node in arg.nodes)
    return any(entity is not None and entity.key == found.key for entity in named)


def _acts(ctx: Surroundings, node: Node) -> bool:
    rivals = ctx.document.lex.pack.phrases.get("rivals", ())
    rival = ctx.document.tokens[node.np.head].lower in rivals
    return node.np.sort in _ACTING or bool(node.np.relation) or rival
