"""Subjects left out behind "and": "X sitzt in Wien und hat die Polizei mit Kameras beliefert"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def elided(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses; where a verb stands right behind "and", its subject is that before it.

    What stands behind such a verb is an object, as a subject of its own would stand before it.
    """
    found = list(clauses)
    for place, clause in enumerate(found if lex.pack.phrases.get("elides") else ()):
        if not _opens_with_verb(clause, tokens, lex):
            continue
        early = [one for one in found[:place] if one.kind in {"main", "verbless"}]
        subject = _subject(max(early, key=lambda one: one.end, default=None))
        if subject is None:
            continue
        own = (clause.subject,) if clause.subject is not None else ()
        found[place] = replace(clause, subject=subject, after=(*own, *clause.after), inherited=True)
    return found


def _opens_with_verb(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> bool:
    verb = clause.verb
    if verb is None or clause.kind != "main" or clause.inherited or verb.infinitive:
        return False
    if verb.passive and clause.subject is not None:
        # "Und verkauft wurden Kameras an Y"
        return False
    # Behind "doch" and "noch", which may stand before a verb alone, a subject follows.
    joined = tokens[clause.start].lower in lex.pack.phrases.get("elides", ())
    return joined and verb.start == clause.start + 1


def _subject(early: Clause | None) -> Arg | None:
    """The subject before a verb; where the verb is none that is known, the first bare name.

    Behind "2015 verlor X und lieferte Y Kameras" either may have delivered.
    """
    if early is None:
        return None
    if early.subject is not None:
        nodes, verb = early.subject.nodes, early.verb
        first = bool(nodes) and verb is not None and nodes[0].np.start < verb.start
        return early.subject if first else None
    bare = (arg for arg in early.args() if arg.bare and arg.nodes)
    return next(bare, None) if early.kind == "verbless" else None
