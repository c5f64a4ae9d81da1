"""Ends of claims: a noun phrase becomes a reference to an entity, a described group or a place."""

from dataclasses import dataclass

from graph import Kind, KindEvidence, Mention, Span
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import BODIES, THINGS, NounPhrase
from ingest.grammar.phrases.offices_listed import listed_offices
from ingest.grammar.reference.one_each import one_each, singular
from ingest.grammar.reference.registry import Entity
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import areas, country_name
from ingest.grammar.words.soles import sole

KINDS: dict[str, tuple[Kind, ...]] = {
    "vendor": (Kind.VENDOR,),
    "product": (Kind.PRODUCT,),
    "technology": (Kind.TECHNOLOGY,),
    "agency": (Kind.STATE_AGENCY,),
    "government": (Kind.STATE_AGENCY,),
    "security": (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS),
    "buyer": (Kind.BUYER,),
    "programme": (Kind.PROGRAMME,),
    "country": (Kind.COUNTRY,),
    "region": (Kind.REGION,),
    "regulation": (Kind.REGULATION,),
}
# What "Europa" and "Europese" share.
_STEM = 5
# "USD", "EUR"
_CODE = 3
_SKIPPED = frozenset({"determiner", "indefinite", "possessive", "quantity", "adverb"})


@dataclass(frozen=True, slots=True)
class Ref:
    """One end: what it is called, its class, and the token ranges of its name and of its words."""

    name: str
    sort: str
    span: tuple[int, int]
    words: tuple[int, int]
    entity: Entity | None = None
    described: bool = False
    country: str = ""
    via: str = "name"
    located: bool = False
    nation: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two references the same."""
        return (self.entity.key if self.entity else self.name.lower(), self.country or self.nation)


def named(entity: Entity, words: tuple[int, int], via: str = "name") -> Ref:
    """A reference to a named entity by the words `words`; a body's nation, if the text has one."""
    told = entity.sort in BODIES and not entity.country and len(entity.nations) == 1
    return Ref(entity.name, entity.sort, (entity.start, entity.end), words, entity,
               country=entity.country, via=via,
               nation=entity.nations[0] if told else "")  # fmt: skip


def described(document: Document, node: Node, sort: str = "") -> Ref | None:
    """A reference to a group or body by description: "at least two universities in X"."""
    np = node.np
    if listed_offices(document.tokens, np, document.lex):
        return None
    start = _ungraded(document, np, _content(document, np.start, np.end))
    end = np.end
    while end > start + 1 and year_of(document.tokens[end - 1].text):
        end -= 1  # "Till danska polisen 2019"
    for part in node.of:
        # "Voorzag de politie van Y van de camera Z": goods are no part of what a body is called.
        goods = part.np.sort in THINGS or part.np.before in THINGS
        if part.np.name and np.sort in {"agency", "security", "buyer", "government"} and not goods:
            end = max(end, part.np.end)
    if start >= end:
        return None
    owner = node.possessor.np if node.possessor and node.possessor.np.end <= start else None
    whose = _content(document, owner.start, owner.end) if owner else start
    name = document.words(whose, end)
    alike = one_each(document, np)
    if np.shared:
        told = np.lemma if alike else document.words(*np.shared)
        name, end = f"{name} {told}", np.shared[1]
    elif alike:
        start, name = singular(document, np, start, end)
        whose = start
    placed = owner is not None and bool(owner.country or owner.name)
    alone = bool(sole(document.lex, " ".join(t.lower for t in document.tokens[start:end])))
    placed = placed or _of_a_town(document, np)
    located = bool(np.demonyms) or _told_where(document, np) or end > np.end or placed or alone
    proper = not np.quantity and np.determiner != "indefinite" and located
    plural = not alike and (document.tokens[np.head].lower != np.lemma or np.quantity)
    return Ref(name, sort or np.sort, (whose, end), (start, end),
               described=plural or not proper, located=located)  # fmt: skip


def _told_where(document: Document, np: NounPhrase) -> bool:
    """Whether a complement tells bodies apart: for several, only a name does ("police of Y")."""
    if np.core <= 0:
        return False
    named = any(token.capital for token in document.tokens[np.core : np.end])
    return named or not (np.plural or np.quantity)


def _of_a_town(document: Document, np: NounPhrase) -> bool:
    """As in "die Kölner Polizei", "de Tarskse politie": by its capital the adjective is a town's.

    Where only names have capitals, it may be that of a part of the world, "de Europese politie".
    """
    before = document.tokens[np.head - 1] if np.head > max(np.start, 1) else None
    towns = tuple(document.lex.pack.town)
    if before is None or (np.plural and not document.lex.pack.noun_caps):
        return False
    town = before.capital and before.lower.endswith(towns) and not before.text.isupper()
    stem = before.lower[:_STEM]
    town = town and not any(area.startswith(stem) for area in areas(document.lex.pack.lang))
    word = document.lex.word(before.lower)
    return town and not (word.heads or word.relation or word.closed - {"verb"})


def technology(document: Document, node: Node) -> Ref | None:
    """The technology that a noun phrase names beside its name: "an open face recognition tool".

    Its words are those from the first adjective or noun that is no nationality to the technology's
    own; in a compound of one word ("gezichtsherkenningssoftware") its first part is the technology.
    """
    np, lex = node.np, document.lex
    for at in range(np.end - 1, np.start - 1, -1):
        if np.name and np.name[0] <= at < np.name[1]:
            continue
        lower = document.tokens[at].lower
        if "technology" in lex.word(lower).heads:
            start = at
            while start > np.start and _modifies(document, node, start - 1):
                start -= 1
            words = (start, at + 1)
            return Ref(document.words(*words).lower(), "technology", words, words)
        if whole := _compound(document, lower):
            return Ref(whole, "technology", (at, at + 1), (at, at + 1))
    return None


def _modifies(document: Document, node: Node, at: int) -> bool:
    inside = node.np.name is not None and node.np.name[0] <= at < node.np.name[1]
    token = document.tokens[at]
    word = document.lex.word(token.lower)
    return token.kind == "w" and not inside and not word.closed and not word.country


def _compound(document: Document, lower: str) -> str:
    """The technology that a product's compound begins with, if with a linking s."""
    for cut in range(len(lower) - 3, 5, -1):
        first, rest = lower[:cut], lower[cut:]
        if "product" in document.lex.word(rest).heads:
            for bare in (first, first.removesuffix("s")):
                if "technology" in document.lex.word(bare).heads:
                    return bare
    return ""


def _content(document: Document, start: int, end: int) -> int:
    """The first token that is more than a determiner or a number."""
    lex, tokens = document.lex, document.tokens
    index = start
    moved = True
    while index < end and moved:
        moved = False
        for words, role in lex.phrases.get(tokens[index].lower, ()):
            stop = index + len(words)
            if (
                role == "closed:quantity"
                and stop <= end
                and all(t.lower == w for t, w in zip(tokens[index:stop], words, strict=True))
            ):
                index, moved = stop, True
                break
        else:
            token = tokens[index]
            small = token.kind in {"n", "p"} or lex.word(token.lower).closed & _SKIPPED
            if small or _of_sum(document, index, start, end):
                index, moved = index + 1, True
    return index


def _ungraded(document: Document, np: NounPhrase, start: int) -> int:
    """Where the words of a body begin behind an adjective with a degree, which is an opinion.

    As in "the perennially harsh government of Y": no adjective of a body's own name has degrees.
    """
    lex, tokens = document.lex, document.tokens
    at = start - 1 if start > np.start and _degree(tokens[start - 1].lower, lex) else start
    if at <= np.start or at + 2 >= np.end or not _degree(tokens[at].lower, lex):
        return start
    opened = "determiner" in lex.word(tokens[at - 1].lower).closed
    small = all(token.kind == "w" and not token.capital for token in tokens[at : at + 2])
    graded = small and lex.word(tokens[at + 1].lower).blank
    return at + 2 if opened and graded and at + 1 < np.head else start


def _degree(lower: str, lex: Lexicon) -> bool:
    """Whether a word before an adjective is an adverb, as one without an ending is in German."""
    word = lex.word(lower)
    bare = lex.pack.noun_caps and (word.blank or word.closed == {"verb"})
    bare = bare and not lower.endswith(lex.pack.adjective_endings)
    return bare or "adverb" in word.closed or lex.adverb(lower)


def _of_sum(document: Document, index: int, start: int, end: int) -> bool:
    """Whether a word belongs to a sum before a noun: "a USD 5 million system"."""
    if index + 1 >= end:
        return False
    tokens, token = document.tokens, document.tokens[index]
    counts = index > start and tokens[index - 1].kind == "n"
    code = len(token.text) == _CODE and token.text.isupper() and tokens[index + 1].kind == "n"
    return code or (counts and "thing" in document.lex.word(token.lower).heads)


def country(document: Document, code: str, words: tuple[int, int]) -> Ref:
    """A reference to a country by its name, its adjective or its government."""
    name = country_name(document.lex.pack.lang, code)
    return Ref(name, "country", words, words, country=code)


def mention(document: Document, ref: Ref, extra: tuple[Kind, ...] = (),
            because: tuple[tuple[Kind, int, int], ...] = ()) -> Mention:  # fmt: skip
    """The end as the contract has it, with offsets in characters."""
    tokens = document.tokens
    kinds = KINDS.get(ref.sort, (Kind.ORGANISATION,))
    reasons = tuple(KindEvidence(kind, _chars(document, (a, b))) for kind, a, b in because)
    if ref.entity:
        reasons += tuple(
            KindEvidence(kinds[-1], Span(tokens[at].start, tokens[at].end))
            for _, at in ref.entity.because
        )
    elif ref.sort not in {"country", "region", "product", "technology"}:
        head = _head(document, ref)
        reasons += (KindEvidence(kinds[-1], Span(tokens[head].start, tokens[head].end)),)
    aliases = list(ref.entity.aliases) if ref.entity else []
    if ref.entity and ref.entity.name.split()[0] in {"The", "the"}:
        aliases.append(ref.entity.name.split(" ", 1)[-1])
    return Mention(
        name=ref.name,
        kinds=tuple(dict.fromkeys((*kinds, *extra))),
        span=_chars(document, ref.span),
        words=_chars(document, ref.words),
        described=ref.described,
        country=ref.country or ref.nation or None,
        aliases=tuple(aliases),
        because=reasons,
    )


def _head(document: Document, ref: Ref) -> int:
    for index in range(ref.span[1] - 1, ref.span[0] - 1, -1):
        if document.lex.word(document.tokens[index].lower).heads:
            return index
    return ref.span[1] - 1


def _chars(document: Document, tokens: tuple[int, int]) -> Span:
    return Span(document.tokens[tokens[0]].start, document.tokens[tokens[1] - 1].end)
