"""Everything in a sentence that could be an end of a link, as the grammar reads it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Node
from ingest.grammar.holding.private import private
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.evidence import forces
from ingest.grammar.reference.refs import Ref, country, described, named
from ingest.grammar.reference.ruled import governments
from ingest.grammar.words.lexicon import Lexicon

_POINTING = frozenset({"determiner", "possessive"})
_UNSURE = 7
_PEOPLE = frozenset({"person", "reporter"})


def mentions(ctx: Context) -> tuple[Ref, ...]:
    """The mentions of a sentence in order; one that starts where a longer one does is left out."""
    found: dict[int, Ref] = {}
    for ref in (_classed(one, ctx.document.lex) for one in _every(ctx)):
        at = ref.words[0]
        if at not in found or ref.words[1] > found[at].words[1]:
            found[at] = ref
    return tuple(found[at] for at in sorted(found))


def _every(ctx: Context) -> Iterator[Ref]:
    for node in ctx.sentence.nodes:
        yield from _of_node(ctx, node)
    yield from _pronouns(ctx)


def _of_node(ctx: Context, node: Node) -> Iterator[Ref]:
    np = node.np
    for code, at in np.demonyms:
        yield country(ctx.document, code, (at, at + 1))
    if np.first and (entity := ctx.registry.named(np.first)):
        yield named(entity, np.first)
    entity = ctx.registry.of(node)
    if entity is not None and entity.country:
        yield country(ctx.document, entity.country, np.name or (np.start, np.end))
    elif entity is not None and not forces(ctx.document, np):
        yield named(entity, np.name or (np.start, np.end))
    elif countries := governments(ctx.document, node):
        yield from countries
    elif (ref := ctx.organisation(node)) is not None:
        yield ref
    elif np.sort in BODIES:
        if (ref := described(ctx.document, node)) is not None:
            yield ref
    elif np.sort in THINGS and (np.determiner in _POINTING or _whose(node)):
        yield from _goods(ctx, node)


def _goods(ctx: Context, node: Node) -> Iterator[Ref]:
    thing = ctx.thing(node)
    if thing is not None and thing.product is not None:
        yield thing.product
    elif thing is not None and thing.generic is not None and _whose(node):
        yield replace(thing.generic, sort="product")


def _whose(node: Node) -> bool:
    """Whether a name owns it: "the drones of X"."""
    owners = node.whose()
    return any(other.np.name and not other.np.country for other in owners)


def _classed(ref: Ref, lex: Lexicon) -> Ref:
    return replace(ref, sort="person") if private(ref, lex) else _opened(ref)


def _opened(ref: Ref) -> Ref:
    """A name that a noun of no class was said of may be anything: "X is the name of a project".

    A product's may be its firm's too: "the platform X was sold".
    """
    if ref.entity is None or ref.sort not in {"thing", "product"}:
        return ref
    sort = "" if ref.sort == "thing" else ref.sort
    weak = min(ref.entity.strength, _UNSURE) if sort else 0
    return replace(ref, sort=sort, entity=replace(ref.entity, sort=sort, strength=weak))


def _pronouns(ctx: Context) -> Iterator[Ref]:
    lex, tokens = ctx.document.lex, ctx.document.tokens
    for at in range(ctx.sentence.start, ctx.sentence.end):
        closed = lex.word(tokens[at].lower).closed
        if "anaphor" in closed:
            entity = ctx.discourse.pronoun(at, ctx.sentence.block)
            via = "pronoun"
        elif "possessive" in closed:
            entity = ctx.discourse.before(at, "vendor", ctx.sentence.block)
            via = "possessive"
        else:
            continue
        if entity is not None and not entity.country and entity.sort not in _PEOPLE:
            yield named(entity, (at, at + 1), via)


class Topics:
    """What a sentence may be about without naming it, as a document goes on.

    The names of the last heading, the vendor and the product named last, and those of the whole.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._heading: tuple[Ref, ...] = ()
        self._recent: dict[str, Ref] = {}
        self._whole = tuple(_whole(discourse))

    def now(self) -> Iterator[tuple[str, Ref]]:
        """The topics with what makes each one, the nearest first; one thing may come twice."""
        yield from (("heading", ref) for ref in self._heading)
        yield from (("recent", self._recent[sort]) for sort in sorted(self._recent))
        yield from (("about", ref) for ref in self._whole)

    def note(self, ctx: Context, own: Sequence[Ref]) -> None:
        """Goes on behind a sentence with its mentions."""
        names = [ref for ref in own if ref.entity is not None and not ref.country]
        if ctx.sentence.heading and names:
            self._heading = tuple(names[:2])
        for ref in names:
            if ref.sort in {"vendor", "product"}:
                self._recent[ref.sort] = ref


def _whole(discourse: Discourse) -> Iterator[Ref]:
    """The first vendor, the product named most often, and a name of no class named more often."""
    if discourse.topic is not None:
        yield named(discourse.topic, (discourse.topic.start, discourse.topic.end), "topic")
    least = 1
    for sorts in ({"product"}, {"", "thing"}):
        counts = Counter(seen.entity.key for seen in discourse.seen if seen.entity.sort in sorts)
        best = min(counts, key=lambda key: (-counts[key], key), default="")
        if counts[best] >= least:
            entity = next(seen.entity for seen in discourse.seen if seen.entity.key == best)
            yield _opened(named(entity, (entity.start, entity.end), "topic"))
        least = counts[best] + 1
