"""Verbs that were split are made whole again: "zet ... in" is the verb "in+zetten"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# What ends the stretch in which a particle can stand behind its verb.
_BOUNDS = frozenset({"comma", "stop", "colon", "sub", "comp", "rel", "open", "close", "coord"})
# What may stand behind the particle of the clause's end besides those.
_AFTER = _BOUNDS | {"dash", "prep", "phrase"}
# And in words: "wees het af om", "lehnte ab und".
_BEHIND = frozenset({"preposition", "coordinator", "infinitive", "subordinator", "complementizer"})


def join(items: Sequence[Item], tokens: Sequence[Token], lex: Lexicon) -> list[Item]:
    """The items, with each lone particle taken to the verb before it that the pack splits so."""
    found = list(items)
    place = 0
    while place < len(found):
        verb = _verb(found, place, tokens, lex) if _lone(found, place) else -1
        if verb >= 0:
            particle = tokens[found[place].start].lower
            found[verb] = _whole(found[verb], particle, lex)
            if place + 1 < len(found) and found[place + 1].kind == "comma":
                # "Wirft X vor, Kameras": what the comma parts is no apposition of X.
                found[place] = replace(found[place], kind="adv", np=None, preps=frozenset())
                place += 1
            else:
                del found[place]
        else:
            place += 1
    return found


def holds_mark(lower: str, lemma: str, lex: Lexicon) -> bool:
    """Whether the mark of an infinitive stands inside a separable verb: "einzusetzen"."""
    marks = lex.pack.closed.get("infinitive", ())
    return lower != lemma and any(
        lower == lemma[:at] + mark + lemma[at:] for mark in marks for at in range(1, len(lemma))
    )


def split_off(tokens: Sequence[Token], verb: int, end: int, lex: Lexicon) -> set[str]:
    """What a finite verb may be with each particle behind it in its clause: "hield ... tegen".

    A particle closes its clause, or a preposition opens what follows: "zag af van".
    """
    found: set[str] = set()
    if not lex.pack.verb_last:
        return found
    for at in range(verb + 1, end):
        after = tokens[at + 1] if at + 1 < end else None
        closed = lex.word(after.lower).closed if after is not None else frozenset()
        if after is None or after.kind == "p" or closed & _BEHIND:
            found.add(f"{tokens[at].lower}{lex.word(tokens[verb].lower).lemma}")
        if tokens[at].text in {",", ";"}:
            break
    return found


def _lone(found: Sequence[Item], place: int) -> bool:
    """Whether an item of one word stands where a clause ends, or is an adverb behind a verb."""
    item = found[place]
    if item.end - item.start != 1 or item.kind not in {"prep", "adv", "np", "phrase"}:
        return False
    if item.kind == "adv" and place and found[place - 1].kind == "verb":
        return True
    return place + 1 == len(found) or found[place + 1].kind in _AFTER


def _verb(found: Sequence[Item], place: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    particle = tokens[found[place].start].lower
    for back in range(place - 1, -1, -1):
        item = found[back]
        if item.kind == "verb" and item.word is not None:
            return back if (item.word.lemma, particle) in lex.particles else -1
        if item.kind in {"stop", "colon", "sub", "comp", "rel"}:
            return -1
    return -1


def _whole(item: Item, particle: str, lex: Lexicon) -> Item:
    if item.word is None:
        return item
    frame = lex.particles[item.word.lemma, particle]
    word = replace(item.word, lemma=f"{particle}{item.word.lemma}", frame=frame)
    return replace(item, word=word, form="passive" if item.form == "passive" else "base")
