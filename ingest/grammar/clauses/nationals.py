"""A firm called by its people: "gli israeliani di X", "les Danois de X", "los rusos de X"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_DEEDS = frozenset({"SUPPLY", "MAKE", "EQUIP", "RESELL", "BUY", "CONTRACT", "AWARD", "WIN"})


def nationals(
    clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon
) -> tuple[list[Clause], dict[int, Node]]:
    """The same clauses, those of trade with the firm for its people, and the new nodes by place.

    Only of names that are formed as those of firms, as a town has people, too: "les Français de X".
    """
    seen: dict[int, Node] = {}

    def whole(arg: Arg) -> Arg:
        found = tuple(_firm(node, tokens, lex) or node for node in arg.nodes)
        if found == arg.nodes:
            return arg  # one argument may stand in two clauses
        seen.update({one.np.start: one for one, old in zip(found, arg.nodes, strict=True)
                     if one is not old})  # fmt: skip
        return replace(arg, nodes=found)

    told = [
        replace(
            clause,
            subject=whole(clause.subject) if clause.subject else None,
            before=tuple(map(whole, clause.before)),
            after=tuple(map(whole, clause.after)),
        )
        if clause.verb and _DEEDS & set(clause.verb.frames)
        else clause
        for clause in clauses
    ]
    return told, seen


def _firm(node: Node, tokens: Sequence[Token], lex: Lexicon) -> Node | None:
    """The firm behind a plural of a nationality that stands for a noun, or nothing."""
    np = node.np
    people = np.name is None and len(np.demonyms) == 1 and np.demonyms[0][1] + 1 == np.end
    if not people or np.determiner != "determiner" or np.sort or len(node.of) != 1:
        return None
    whose = node.of[0]
    name = whose.np.name
    lower = tokens[np.demonyms[0][1]].lower
    if name is None or name != (whose.np.start, whose.np.end) or whose.of or whose.np.sort:
        return None
    words = tokens[slice(*name)]
    firm = whose.np.inner == "vendor" or any(_shaped(word, lex) for word in words)
    if whose.np.country or not firm or lex.word(lower).lemma == lower:
        return None
    called = replace(
        whose.np, start=np.start, demonyms=np.demonyms, before="vendor", sort="vendor",
        determiner=np.determiner,
    )  # fmt: skip
    return replace(whose, np=called)


def _shaped(word: Token, lex: Lexicon) -> bool:
    """Whether a word of a name is none of a town's: initials, a capital inside, "Group"."""
    inside = any(letter.isupper() or letter.isdigit() for letter in word.text[1:])
    return inside or word.lower in lex.names.firm_ends
