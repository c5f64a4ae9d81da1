"""Who acts without a name in the sentence before a pronoun: "its rival is bigger. It sold"."""

from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.reference.other_ones import rivals
from ingest.grammar.reference.registry import Entity
from ingest.grammar.reference.surroundings import Surroundings

_ACTING = ORGANISED | {"vendor", "government"}


def passed_over(ctx: Surroundings, found: Entity) -> bool:
    """Whether "it" would pass over whom the sentence before is about, a body or firm unnamed.

    "The company" is nobody else where it is the one found; a thing or a person is no "it" that
    buys or sells.
    """
    before = ctx.previous()
    node = _about(before.sentence) if before else None
    if (
        before is None
        or node is None
        or node.np.name
        or not _acts(ctx, node)
        or _equated(ctx, before.sentence, found)
    ):
        return False
    ref = before.organisation(node)
    return ref is None or ref.entity is None or ref.entity.key != found.key


def _about(sentence: Sentence) -> Node | None:
    """Whom the first main clause is about, where that is one noun.

    A word that no pack lists may part it from its article: "ein anderes Unternehmen ist".
    """
    main = next((c for c in sentence.clauses if c.kind == "main" and c.subject and c.verb), None)
    if main is None or main.verb is None or main.subject is None or len(main.subject.nodes) != 1:
        return None
    node, verb = main.subject.nodes[0], main.verb
    between = [n for n in sentence.nodes if node.np.end < n.np.end <= verb.start]
    return between[-1] if between and not (node.np.sort or node.np.name) else node


def _equated(ctx: Surroundings, sentence: Sentence, found: Entity) -> bool:
    """Whether a sentence says who its subject is: "the market leader is X"."""
    said = (one for one in sentence.clauses if one.verb is not None and one.verb.copula)
    named = (ctx.registry.of(node) for one in said for arg in one.after for node in arg.nodes)
    return any(entity is not None and entity.key == found.key for entity in named)


def _acts(ctx: Surroundings, node: Node) -> bool:
    rival = rivals(ctx.document, node.np.head)
    return node.np.sort in _ACTING or bool(node.np.relation) or rival
