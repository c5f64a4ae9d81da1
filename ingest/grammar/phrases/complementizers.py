"""Whether "that" behind a noun phrase tells what is said, where it could open a relative clause."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

# A verb, "to", and who is told.
_TOLD = 3
_ENDS = frozenset({"comma", "stop", "comp", "sub", "rel", "coord"})


def tells(word: Word, found: Sequence[Item], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """As in "de bewering dat", "gisteren meldde het bedrijf dat": not what is right before.

    A plural and a noun with an article of the other gender have another relative, and who says
    something behind its verb is followed by what that is.
    """
    last = found[-1].np if found else None
    if last is not None and not lex.pack.verb_last and _informed(found, lex):
        return True
    if last is None or not lex.pack.verb_last or "complementizer" not in word.closed:
        return False
    if tokens[last.start].lower in lex.pack.phrases.get("common", ()):
        return True
    if last.plural and last.name is None and word.lemma in lex.pack.phrases.get("of_one", ()):
        return True
    verb = found[-2] if len(found) > 1 else None
    says = verb is not None and verb.word is not None and verb.word.frame == "SAY"
    # "Vertelde X dat": a name alone has no such relative clause.
    told = last.name == (last.start, last.end) or not _subject(found[:-2])
    return says and verb is not None and verb.kind == "verb" and told


def _informed(found: Sequence[Item], lex: Lexicon) -> bool:
    """Whether who is told something stands right before: "told X that", "confirmed to X that"."""
    last = found[-2] if len(found) > 1 else None
    if last is not None and last.kind == "prep" and len(found) > _TOLD:
        said, told = found[-_TOLD], found[-1].np
        # "Complained to X that", "testified before X that": a name has no such relative clause.
        named = told is not None and told.name is not None
        frames = {"SAY", ""} if named else {"SAY"} if "recipient" in last.preps else set()
        return said.kind == "verb" and said.word is not None and said.word.frame in frames
    verb = last.word if last is not None and last.kind == "verb" else None
    return verb is not None and verb.lemma in lex.pack.phrases.get("informs", ())


def _subject(found: Sequence[Item]) -> bool:
    """Whether a noun phrase without a preposition stands in the clause before its verb."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind in _ENDS:
            return False
        hung = at > 0 and found[at - 1].kind in {"prep", "phrase"}
        if found[at].kind == "pron" or (found[at].np is not None and not hung):
            return True
    return False
