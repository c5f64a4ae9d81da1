"""A report's text into parsed sentences. What they claim is not here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.grammar.certainty.undone_gerunds import undone
from ingest.grammar.clauses.admitted import admitted
from ingest.grammar.clauses.agreeing import agreeing
from ingest.grammar.clauses.authored import authored
from ingest.grammar.clauses.bears import bearing
from ingest.grammar.clauses.came_of_it import came_of_it
from ingest.grammar.clauses.cases import cased
from ingest.grammar.clauses.causative import caused
from ingest.grammar.clauses.charged import charged
from ingest.grammar.clauses.clitics import leaning
from ingest.grammar.clauses.come_from import coming_from
from ingest.grammar.clauses.directed import directed
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.elided import elided
from ingest.grammar.clauses.enumerated import enumerated
from ingest.grammar.clauses.first_to import first_to
from ingest.grammar.clauses.fitting import fitting
from ingest.grammar.clauses.gets import got
from ingest.grammar.clauses.handed_past import handed_past
from ingest.grammar.clauses.in_turn import in_turn
from ingest.grammar.clauses.light import lightened
from ingest.grammar.clauses.named_behind import named_behind
from ingest.grammar.clauses.nationals import nationals
from ingest.grammar.clauses.other_sellers import first_only
from ingest.grammar.clauses.parser import parse
from ingest.grammar.clauses.perhaps import perhaps
from ingest.grammar.clauses.placed_groups import placed
from ingest.grammar.clauses.reflexed import reflexed
from ingest.grammar.clauses.set_aside import set_aside
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.clauses.vouching import vouching
from ingest.grammar.phrases.chunker import Chunker
from ingest.grammar.phrases.initials_behind import bracketed_initials
from ingest.grammar.phrases.names import capitalised_inside, find_names, split_touching
from ingest.grammar.phrases.nation_names import with_nations
from ingest.grammar.phrases.nouncaps import ordinary_names, split_genitives
from ingest.grammar.phrases.one_apposed import apposed_as_one
from ingest.grammar.phrases.separable import join
from ingest.grammar.phrases.told_whom import with_that
from ingest.grammar.phrases.within_states import without_states
from ingest.grammar.reference.evidence import name_key, votes
from ingest.grammar.reference.purposes import purposed
from ingest.grammar.words.apostrophe_plurals import plurals_whole
from ingest.grammar.words.blocks import Block, blocks
from ingest.grammar.words.foreign import told_apart
from ingest.grammar.words.genitives import split_bare_genitives
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.packs import load, name_words
from ingest.grammar.words.places import calendar_words
from ingest.grammar.words.run_on import set_apart
from ingest.grammar.words.sentences import sentences
from ingest.grammar.words.spaced_forms import join_spaced
from ingest.grammar.words.tokens import Token, join_hyphens, tokenize
from ingest.grammar.words.typed import accented
from ingest.grammar.words.unhyphened import hyphened

Range = tuple[int, int, int]
_PLAIN = 3


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The compiled lexicon of a language, or None where there is no pack."""
    pack = load(lang)
    return Lexicon(pack, name_words()) if pack else None


def read(text: str, lex: Lexicon) -> Document:
    """Parses a whole text; linear in its length."""
    tokens: list[Token] = []
    found = blocks(text)
    ranges: list[tuple[int, int, int]] = []
    asides: dict[int, str] = {}
    months = calendar_words(lex.pack.lang) if lex.pack.noun_caps else frozenset()
    for number, every in enumerate(_tokens(text, found, lex)):
        base = len(tokens)
        own, named_so = told_apart(text, every, lex)
        tokens.extend(own)
        asides |= {base + at: name for at, name in named_so.items()}
        ranges += [
            (base + a, base + b, number)
            for a, b in sentences(own, lex.abbreviations, lex.starters, months)
        ]
    inside: set[str] = set()
    for start, end, _ in ranges:
        if not (lex.pack.adjective_after and _all_capitals(tokens[start:end])):
            inside |= capitalised_inside(tokens, start, end)
    seen = frozenset(inside)
    named = [find_names(tokens, start, end, lex, seen) for start, end, _ in ranges]
    if lex.pack.noun_caps:
        found_names = [span for spans in named for span in spans]
        sure = ordinary_names(tokens, found_names, lex)
        named = [
            find_names(tokens, start, end, lex, seen, sure)
            if any(token.lower in sure for token in tokens[start:end])
            else own
            for (start, end, _), own in zip(ranges, named, strict=True)
        ]
    named = with_nations(tokens, named, lex)
    whole = Counter(_key(tokens, span) for spans in named for span in spans)
    names = [dict(split_touching(tokens, spans, whole, _key, lex)) for spans in named]
    parsed = [
        _sentence(tokens, span, found, lex, own) for span, own in zip(ranges, names, strict=True)
    ]
    return _part(Document(text, lex, tokens, found, parsed, asides), ranges, names)


def _tokens(text: str, found: Sequence[Block], lex: Lexicon) -> list[list[Token]]:
    """The tokens of each block; a genitive's bare -s stands apart."""
    said = [
        join_hyphens(
            tokenize(text, block.start, block.end, genitive=lex.pack.genitive), lex.hyphened
        )
        for block in found
    ]
    said = [join_spaced(own, lex.legal) for own in said]
    if lex.pack.typed:
        said = [accented(own, lex) for own in said]
    said = [hyphened(set_apart(own, lex), lex) for own in said]
    if not lex.pack.genitive:
        said = [plurals_whole(own, lex) for own in said]
    if not (lex.pack.noun_caps or lex.pack.bare_genitive):
        return said
    split = split_genitives if lex.pack.noun_caps else split_bare_genitives
    capitals = frozenset(token.lower for own in said for token in own if token.capital)
    return [split(own, lex, capitals) for own in said]


def _all_capitals(line: Sequence[Token]) -> bool:
    """Whether every word of a line without a full stop has a capital, which then says nothing."""
    return line[-1].kind == "w" and all(token.capital for token in line if token.kind == "w")


def _key(tokens: Sequence[Token], span: tuple[int, int]) -> str:
    return " ".join(token.lower for token in tokens[span[0] : span[1]])


def _part(document: Document, ranges: Sequence[Range], names: Sequence[dict[int, int]]) -> Document:
    """Parses again where a product's name stands right behind "the company"."""
    said = votes(document)
    parsed = list(document.sentences)
    for number, sentence in enumerate(parsed):
        apart = frozenset(
            node.np.name[0]
            for node in sentence.nodes
            if node.np.name
            and node.np.before == "vendor"
            and node.np.determiner == "determiner"
            and not node.np.demonyms
            and not node.np.after
            # "The company Ellmark Drones" is called so.
            and node.np.inner != "product"
            and said[name_key(document, node)].count["product"] >= _PLAIN
        )
        if apart:
            parsed[number] = _sentence(
                document.tokens, ranges[number], document.blocks, document.lex, names[number], apart
            )
    return replace(document, sentences=parsed)


def _sentence(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token], span: Range, found: Sequence[Block], lex: Lexicon,
    names: dict[int, int], apart: frozenset[int] = frozenset(),
) -> Sentence:  # fmt: skip
    start, end, number = span
    items = Chunker(tokens, end, lex, names, apart).items(start)
    if lex.particles:
        items = join(items, tokens, lex)
    items = bracketed_initials(items, tokens)
    items = with_that(without_states(items, tokens, lex), lex)
    items = apposed_as_one(items, tokens, lex)
    parsed = parse(items, verb_last=lex.pack.verb_last)
    clauses = elided(cased(vouching(parsed.clauses, lex), tokens, lex), tokens, lex)
    clauses = first_only(clauses, verb_last=lex.pack.verb_last)
    clauses = set_aside(authored(clauses, tokens, lex), tokens, lex)
    clauses = fitting(came_of_it(clauses, tokens), tokens, lex)
    clauses, firms = nationals(clauses, tokens, lex)
    clauses = got(coming_from(in_turn(clauses), tokens, lex), tokens, lex)
    clauses = agreeing(lightened(clauses, tokens, lex), tokens, lex)
    clauses = directed(caused(clauses, tokens, lex), tokens, lex)
    clauses = handed_past(named_behind(clauses), tokens, lex)
    clauses = placed(undone(reflexed(purposed(clauses, lex), tokens, lex), tokens, lex))
    clauses = first_to(leaning(perhaps(clauses), tokens, lex), tokens, lex)
    return Sentence(
        start=start,
        end=end,
        block=number,
        heading=found[number].kind == "heading",
        clauses=tuple(
            enumerated(admitted(charged(clauses, tokens, lex), tokens, lex), tokens, lex)
        ),
        links=(*parsed.links, *bearing(clauses, tokens, lex)),
        nodes=tuple(firms.get(key, parsed.nodes[key]) for key in sorted(parsed.nodes)),
        words=frozenset(token.lower for token in tokens[start:end]),
    )
