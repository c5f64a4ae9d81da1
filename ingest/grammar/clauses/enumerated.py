"""Who is meant by a class that a clause describes: "Agencies that use X include A and B"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.grammar.clauses.one_of_them import member_acts, names_member
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_STATES = frozenset({"agency", "security", "government", "buyer"})
_FIRMS = frozenset({"vendor", "organisation"})
_PHRASE = "phrase:"
_QUALIFIES = frozenset({"adverb", "negation", "subordinator"})


def enumerated(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those that describe the class having its members as examples of it.

    The doubts of the clause that names them are theirs too: "is said to include".
    """
    found = list(clauses)
    for naming in clauses:
        told = _told(naming, lex)
        if told is None or not naming.verb:
            if names_member(naming, lex):
                found = [member_acts(clause, naming, tokens, lex) for clause in found]
            continue
        group, members = told
        if _acting(tokens[group.np.start : group.np.end], lex):
            continue
        if _rarely(tokens[naming.verb.start - 1], lex):
            continue
        if _denied(tokens[naming.verb.start : members[-1].np.end], lex):
            continue
        for place, clause in enumerate(found):
            if clause is not naming and _describes(clause, group, naming.verb.start):
                marks = clause.marks | naming.marks | naming.verb.marks
                found[place] = _filled(replace(clause, marks=marks), group, members)
        if not _qualified(naming, group, tokens, lex):
            continue
        said = tuple(arg for arg in naming.before if arg.word.startswith(_PHRASE))
        own = replace(naming, kind="rel", verb=None, before=said, after=())
        found.append(_filled(own, group, members))
    return found


def _acting(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a class may be what others do something to: "those opposing agencies that use X"."""
    return any(lex.gerund(token.lower) for token in tokens[:-1])


def _rarely(before: Token, lex: Lexicon) -> bool:
    """Whether an adverb that casts no doubt of its own may deny it: "rarely include"."""
    word = lex.word(before.lower)
    seldom = before.lower in lex.pack.phrases.get("seldom", ())
    return seldom or ("adverb" in word.closed and not word.status)


def _denied(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether some are said to be none: "include neither A nor B", "include A but not B"."""
    words = [lex.word(token.lower) for token in tokens]
    return any("negation" in word.closed or "denied" in word.status for word in words)


def _qualified(naming: Clause, group: Node, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """As in "Companies owned by X include A": a phrase describes the class, and no clause.

    Not "once owned by", "not linked to".
    """
    said = [arg for arg in naming.before if arg.word.startswith(_PHRASE) and arg.nodes]
    # "Companies owned by former staff of X" are not X's.
    said = [arg for arg in said if all(node.np.name for node in arg.nodes)]
    if not said or _alone(naming.subject) is not group:
        return False
    between = tokens[group.np.end : said[0].nodes[0].np.start]
    words = [lex.word(token.lower) for token in between]
    return not any(word.status or word.closed & _QUALIFIES for word in words)


def _told(clause: Clause, lex: Lexicon) -> tuple[Node, tuple[Node, ...]] | None:
    """The class that a clause names the members of, and these."""
    verb = clause.verb
    if verb is None or verb.negated or verb.modal or verb.passive:
        return None
    phrases = lex.pack.phrases
    group = _alone(clause.subject)
    names = verb.lemma in phrases.get("comprises", ())
    defined = verb.copula and group is not None and group.np.determiner == "determiner"
    if group is not None and _several(group) and (names or defined):
        bare = [arg for arg in clause.before if arg.bare]
        return _with_members(group, _bare([*bare, *clause.after]))
    words = phrases.get("among", ())
    among = [arg for arg in clause.args() if arg.word in words and _starts(arg) < verb.start]
    group = _alone(among[0]) if among else None
    if group is None or not _several(group) or (verb.frames and not names and not _belongs(clause)):
        return None
    behind = [arg for arg in (clause.subject, *clause.after) if arg and _starts(arg) >= verb.end]
    return _with_members(group, _bare(behind))


def _belongs(clause: Clause) -> bool:
    return clause.verb is not None and "SUBORDINATE" in clause.verb.frames


def _alone(arg: Arg | None) -> Node | None:
    return arg.nodes[0] if arg and len(arg.nodes) == 1 else None


def _several(group: Node) -> bool:
    """Whether a noun phrase means several that only the words behind it tell apart."""
    np = group.np
    plain = not (np.name or group.possessor or group.examples or np.determiner == "possessive")
    return plain and np.plural and np.sort in _STATES | _FIRMS


def _bare(args: Sequence[Arg]) -> Iterator[Node]:
    """The nodes of the arguments without a preposition, up to the first that has one."""
    for arg in args:
        if not arg.bare or not arg.nodes:
            return
        yield from arg.nodes


def _with_members(group: Node, nodes: Iterator[Node]) -> tuple[Node, tuple[Node, ...]] | None:
    members = tuple(nodes)
    fits = bool(members) and all(_member(group, node) for node in members)
    return (group, members) if fits else None


def _member(group: Node, node: Node) -> bool:
    """Whether a name can be that of one of the class: no firm is one of several states."""
    np = node.np
    kinds = _STATES if group.np.sort in _STATES else _FIRMS
    if np.relation or np.sort not in kinds | {""} or (np.country and kinds is _FIRMS):
        return False
    if np.name is None:
        return bool(np.demonyms and np.sort) and not np.quantity
    # "X rivals" are not X.
    return np.end == np.name[1] or np.after in kinds


def _starts(arg: Arg) -> int:
    return arg.nodes[0].np.start if arg.nodes else -1


def _describes(clause: Clause, group: Node, end: int) -> bool:
    """Whether a clause tells of the class right behind it, before the verb at `end`."""
    subject = _alone(clause.subject)
    if subject is None or clause.verb is None or subject.np.start != group.np.start:
        return False
    return group.np.end <= clause.verb.start < end


def _filled(clause: Clause, group: Node, members: tuple[Node, ...]) -> Clause:
    told = replace(group, examples=members)
    return replace(clause, subject=Arg(nodes=(told,)))
