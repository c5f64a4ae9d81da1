"""How the program ends: one table from what went wrong to a sentence and an exit code.

0    done
1    done, but some input could not be read, or the answer is no
2    the command line or a setting is wrong
3    the database, or a cluster that was named, cannot be reached or started
4    there is no such entity, report or claim, or the name is ambiguous
130  stopped by Ctrl-C; what was done is kept
"""

from graph import (
    AmbiguousEntity,
    BadJudgement,
    BadMapping,
    BadQuestion,
    BadSetting,
    ClusterUnavailable,
    MergedEntity,
    StoreUnavailable,
    SurveilgraphError,
    UnknownClaim,
    UnknownEntity,
    UnknownReport,
    UnknownRuling,
    UnreadableDocument,
    WithdrawnEntity,
)
from graph.landing import UnwritablePlace

DONE, PARTLY, USAGE, UNAVAILABLE, UNKNOWN, INTERRUPTED = 0, 1, 2, 3, 4, 130

CODES: dict[type[SurveilgraphError], int] = {
    BadSetting: USAGE,
    BadMapping: USAGE,
    BadQuestion: USAGE,
    StoreUnavailable: UNAVAILABLE,
    ClusterUnavailable: UNAVAILABLE,
    UnknownEntity: UNKNOWN,
    MergedEntity: UNKNOWN,
    AmbiguousEntity: UNKNOWN,
    UnknownReport: UNKNOWN,
    UnknownClaim: UNKNOWN,
    UnknownRuling: UNKNOWN,
    WithdrawnEntity: UNKNOWN,
    BadJudgement: USAGE,
    UnwritablePlace: USAGE,
    UnreadableDocument: PARTLY,
}


def code_for(problem: SurveilgraphError) -> int:
    """The exit code for `problem`: that of the nearest family in the table, else 1."""
    return next((CODES[kind] for kind in type(problem).__mro__ if kind in CODES), PARTLY)
