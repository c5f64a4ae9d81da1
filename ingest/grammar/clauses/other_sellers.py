"""Verbs left out behind a comma: "X lieferte die Kameras an Y, Z die Server und W die Software"."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import GOODS

_SEVERAL = 2


def first_only(clauses: Iterable[Clause], *, verb_last: bool) -> list[Clause]:
    """The same clauses; where others are told to have handed over other goods, up to them.

    Of the recipients only the first stays, as who stands behind it is another seller. Where the
    seller is one, `gapping` deals its goods out.
    """
    return [_cut_short(clause) if verb_last else clause for clause in clauses]


def _cut_short(clause: Clause) -> Clause:
    verb = clause.verb
    if verb is None or "SUPPLY" not in verb.frames or verb.passive:
        return clause
    before, after = _cut(clause.before), _cut(clause.after)
    if before is clause.before and after is clause.after:
        return clause
    return replace(clause, before=before, after=after)


def _cut(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
    """The arguments up to the first recipient, where a list of them hides other sellers."""
    at = next((n for n, arg in enumerate(args) if _several(arg)), -1)
    if at < 1 or not any(_goods(arg) for arg in args[:at]) or not _gap(args[at + 1 :]):
        return args
    return (*args[:at], replace(args[at], nodes=args[at].nodes[:1]))


def _several(arg: Arg) -> bool:
    return "recipient" in arg.preps and len(arg.nodes) >= _SEVERAL


def _gap(behind: tuple[Arg, ...]) -> bool:
    """Whether other goods follow that nobody is told to have got: no "an A und B Kameras"."""
    if any("recipient" in arg.preps for arg in behind):
        return False
    return any(_goods(arg) for arg in behind)


def _goods(arg: Arg) -> bool:
    return arg.bare and any(node.np.sort in GOODS for node in arg.nodes)
