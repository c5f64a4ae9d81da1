"""What somebody is accused of: "wirft der Firma X vor, Kameras an Y geliefert zu haben"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ALLEGED = frozenset({"alleged"})
_PASSIVE = frozenset({"be", "become"})


def charged(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses; who is accused is the subject of an infinitive behind a comma.

    Where verbs stand last, both verbs are read as one group, and the accuser as its subject.
    """
    words = lex.pack.phrases.get("accuses", ()) if lex.pack.verb_last else ()
    return [_charged(one, tokens, lex, words) if words else one for one in clauses]


def _charged(
    clause: Clause, tokens: Sequence[Token], lex: Lexicon, words: tuple[str, ...]
) -> Clause:
    verb = clause.verb
    comma, accuses = _comma(clause, tokens, lex, words)
    if verb is None or not verb.frames or comma < 0:
        return clause
    early = [lex.word(token.lower).closed for token in tokens[clause.start : comma]]
    passive = any(closed & _PASSIVE for closed in early)
    given = accuses in lex.pack.phrases.get("reproaches", ())
    bare = [arg for arg in clause.all_args() if arg.bare and _from(arg) < comma]
    named = lex.pack.phrases.get("nominative", ()) if given else ()
    blamed = bare[0] if passive and len(bare) == 1 else None
    if not passive:
        blamed = _object(clause.subject, bare, tokens, named)
    nobodies = lex.pack.phrases.get("nobody", ())
    nobody = any(token.lower in nobodies for token in tokens[clause.start : comma])
    behind = tuple(arg for arg in clause.args() if _from(arg) > comma)
    return replace(
        clause,
        subject=blamed,
        before=(),
        after=behind if blamed else (),
        verb=replace(verb, passive=False, negated=verb.negated or nobody),
        marks=clause.marks | _ALLEGED,
    )


def _comma(
    clause: Clause, tokens: Sequence[Token], lex: Lexicon, words: tuple[str, ...]
) -> tuple[int, str]:
    """The comma between a verb that accuses and the infinitive of the deed, and that verb."""
    last = clause.verb.end if clause.verb else clause.start
    for at in range(clause.start + 1, last - 1):
        if tokens[at].text != ",":
            continue
        said = [lex.word(token.lower).lemma for token in tokens[clause.start : at]]
        said += [tokens[at - 1].lower + lemma for lemma in said[:-1]]
        deed = any("infinitive" in lex.word(token.lower).closed for token in tokens[at:last])
        found = next((one for one in said if one in words), "")
        return (at, found) if deed and found else (-1, "")
    return -1, ""


def _object(
    subject: Arg | None, bare: Sequence[Arg], tokens: Sequence[Token], nominative: Sequence[str]
) -> Arg | None:
    """Whom a verb accuses: its one object, or what no nominative is where it takes a dative.

    Of two that may be either, "Der Firma X wirft der Konzern Y vor", nobody is.
    """
    others = [arg for arg in bare if arg is not subject]
    if len(others) != 1 or subject is None or not (nominative and subject.nodes):
        return others[0] if len(others) == 1 else None
    doers = [arg for arg in bare if arg.nodes and tokens[_from(arg)].lower in nominative]
    if len(doers) == 1:
        return next(arg for arg in bare if arg is not doers[0])
    if all(_from(arg) == (arg.nodes[0].np.name or (-1, 0))[0] for arg in bare if arg.nodes):
        # Names without articles stand in order: "X wirft Y vor".
        return others[0]
    persons = [arg for arg in bare if arg.nodes and arg.nodes[0].np.sort == "person"]
    return next(arg for arg in bare if arg is not persons[0]) if len(persons) == 1 else None


def _from(arg: Arg) -> int:
    return arg.nodes[0].np.start if arg.nodes else arg.at
