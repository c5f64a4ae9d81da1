"""Everything that can go wrong, said in the language of the domain.

    SurveilgraphError
    ├── BadClaim            a claim that breaks a promise cannot be constructed
    ├── BadJudgement        a judgement needs two entities, an author, a time and a reason
    ├── BadSetting          a setting has a value it cannot have
    ├── BadMapping          a mapping of a table has mistakes, or does not fit the table
    ├── BadQuestion         a question asks for something out of bounds
    ├── UnknownEntity       no entity has that id, name or alias
    ├── MergedEntity        the id is another name's now
    ├── WithdrawnEntity     every claim about it was rejected
    ├── UnknownRuling       no decision of a person has that id
    ├── AmbiguousEntity     several entities answer to that name
    ├── UnknownReport       no report has that id
    ├── UnknownClaim        no claim has that id
    ├── BadBackup           a backup is not whole, or not what its manifest says
    ├── UnwritablePlace     nothing can be written where it was to be
    ├── UnreadableDocument  a file cannot become text within its bounds
    ├── ClusterUnavailable  the machines that were to help do not answer
    └── StoreUnavailable    the database does not answer
        ├── StoreTimeout    it answered, but not within the deadline
        │   └── AskAgain    what was asked for is still being read: asked again, it is answered
        └── LocalServerError  the Neo4j on this machine cannot be started

HTTP status numbers and exit codes are not here: each door has one table of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class SurveilgraphError(Exception):
    """The one family: its text is a sentence that names the thing and the fix."""


class BadClaim(SurveilgraphError):
    """A claim lacks its words, or says something that no link kind can mean."""


class BadJudgement(SurveilgraphError):
    """A judgement of identity lacks what would let someone check or undo it."""


class BadSetting(SurveilgraphError):
    """A setting, named in the sentence, has a value it cannot have."""


@dataclass(eq=False)
class BadMapping(SurveilgraphError):
    """A mapping cannot be used: each of `mistakes` names its line and what was expected."""

    mistakes: Sequence[str]

    def __str__(self) -> str:
        return "\n".join(self.mistakes)


@dataclass(eq=False)
class BadQuestion(SurveilgraphError):
    """A question is out of bounds: `parameter` names the part that is."""

    parameter: str
    sentence: str

    def __str__(self) -> str:
        return self.sentence


@dataclass(eq=False)
class UnknownEntity(SurveilgraphError):
    """No entity answers to `reference`; `nearest` are the closest names there are."""

    reference: str
    nearest: Sequence[str] = ()

    def __str__(self) -> str:
        hint = f" Nearest names: {', '.join(self.nearest)}." if self.nearest else ""
        return f"No entity is called {self.reference!r}.{hint}"


@dataclass(eq=False)
class AmbiguousEntity(SurveilgraphError):
    """Several entities answer to `reference`; `candidates` are (id, name) pairs."""

    reference: str
    candidates: Sequence[tuple[str, str]]

    def __str__(self) -> str:
        said = ", ".join(f"{name} ({ident})" for ident, name in self.candidates)
        return f"{self.reference!r} may be any of: {said}. Ask again with an id."


@dataclass(eq=False)
class MergedEntity(SurveilgraphError):
    """The entity `asked` is one body with another, and is found under the id `kept`."""

    asked: str
    kept: str

    def __str__(self) -> str:
        return f"{self.asked} was merged into {self.kept}: ask for that one."


@dataclass(eq=False)
class WithdrawnEntity(SurveilgraphError):
    """Every claim about the entity was rejected: nothing is said of it any more."""

    asked: str

    def __str__(self) -> str:
        return f"Every claim about {self.asked} was rejected; nothing is said of it any more."


class UnknownRuling(SurveilgraphError):
    """No decision of a person has that id."""


class UnknownReport(SurveilgraphError):
    """No report has that id."""


class UnknownClaim(SurveilgraphError):
    """No claim has that id."""


class UnreadableDocument(SurveilgraphError):
    """A file cannot become text: the sentence names the file and the reason."""


class BadBackup(SurveilgraphError):
    """A backup is no backup, is not whole, or is not what its manifest says."""


class UnwritablePlace(SurveilgraphError):
    """Nothing can be written at a path, or only over what is somebody's; the sentence names it."""


class ClusterUnavailable(SurveilgraphError):
    """The scheduler of a cluster does not answer, or has nobody who would work."""


class StoreUnavailable(SurveilgraphError):
    """The database does not answer."""


class StoreTimeout(StoreUnavailable):
    """The database was asked, and did not finish within the deadline.

    `again`: what was asked for goes on being read, so that asking the same again helps.
    """

    again = False


class AskAgain(StoreTimeout):
    """What was asked for is still being read, or changed meanwhile: less would not help."""

    again = True


class LocalServerError(StoreUnavailable):
    """The Neo4j on this machine cannot be started; the sentence says why and what to do."""
