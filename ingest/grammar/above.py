"""What stands over a clause: who is quoted as saying it, and what it was undertaken for."""

from ingest.grammar.registry import Registry
from ingest.grammar.tree import Clause, Sentence


def undertaken(sentence: Sentence, clause: Clause) -> bool:
    """Whether the infinitive of `clause` is what a contract won or signed before it is for."""
    return any(
        other is not clause
        and other.verb is not None
        and "WIN" in other.verb.frames
        and not (other.verb.negated or other.verb.modal or other.verb.infinitive)
        and other.start <= clause.start
        and any(
            node.np.nominal in {"CONTRACT", "BUY"}
            for arg in other.args()
            if arg.bare
            for node in arg.nodes
        )
        for other in sentence.clauses
    )


def speaker(registry: Registry, sentence: Sentence, clause: Clause) -> str:
    """Who is quoted as saying `clause`: "according to X", "X said that"; "" where nobody is."""
    said = [arg for arg in clause.args() if "according" in arg.preps]
    if clause.kind == "comp":
        before = [
            other for other in sentence.clauses
            if other.start < clause.start and other.verb and "SAY" in other.verb.frames
            and not other.verb.negated and not other.verb.passive and other.subject
        ]  # fmt: skip
        said += [other.subject for other in before[-1:] if other.subject]
    for arg in said:
        for node in arg.nodes:
            entity = registry.of(node)
            if entity is not None and not entity.country:
                return entity.name
    return ""
