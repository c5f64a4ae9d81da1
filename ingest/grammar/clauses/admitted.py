"""What somebody admits or confirms to do: "bestätigte, Y zu nutzen", "reconnaît utiliser Y"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Clause, VerbGroup
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_DEEDS = frozenset({"USE", "BUY", "SUPPLY", "DEPLOY"})


def admitted(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses; who admits something is the subject of what is admitted."""
    words = lex.pack.phrases.get("admits", ())
    found = list(clauses)
    for place, clause in enumerate(found if words else ()):
        verb = clause.verb
        if verb is None or verb.lemma not in words or verb.negated or verb.modal or verb.passive:
            continue
        if lex.pack.verb_last:
            behind = found[place + 1] if place + 1 < len(found) else None
            if behind is not None and behind.kind == clause.kind and _zu(behind, tokens, lex):
                own = (behind.subject,) if behind.subject and not behind.inherited else ()
                found[place + 1] = replace(
                    behind, subject=clause.subject, before=(*own, *behind.before), inherited=True
                )
        else:
            found[place] = _infinitive(clause, verb, tokens, lex)
    return found


def _zu(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the verb is an infinitive with its "to", which may stand inside it."""
    verb = clause.verb
    if verb is None or verb.copula:
        return False
    said = [token.lower for token in tokens[verb.start : verb.end]]
    apart = any("infinitive" in lex.word(word).closed for word in said)
    return apart or any(word != verb.lemma == _without(word, lex) for word in said)


def _without(word: str, lex: Lexicon) -> str:
    """A verb without the "to" inside it: "einzusetzen" is "einsetzen"."""
    for small in lex.pack.closed.get("infinitive", ()):
        particle, found, rest = word.partition(small)
        if found and particle and rest:
            return particle + rest
    return word


def _infinitive(clause: Clause, verb: VerbGroup, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """As in "a reconnu utiliser Y": an infinitive right behind the verb is what is admitted."""
    first = clause.after[0] if clause.after else None
    np = first.nodes[0].np if first is not None and first.bare and first.nodes else None
    if np is None or np.name or np.end - np.start != 1 or np.start != verb.end:
        return clause
    word = lex.word(tokens[np.start].lower)
    if word.frame not in _DEEDS or word.lemma != tokens[np.start].lower:
        return clause
    said = replace(verb, end=np.end, lemma=word.lemma, frames=(word.frame,))
    return replace(clause, verb=said, after=clause.after[1:])
