"""What JSON looks like: one response model for each thing the store answers with. No logic.

A model is named like the value it is made from; the names are those of the OpenAPI schemas.
"""

from api.wire.around import Near, Neighbourhood, Shared, Tie, Timeline
from api.wire.batch import BatchAnswer, Place
from api.wire.card import EntityCard
from api.wire.central import Centrality, Ranked
from api.wire.choke import Choke, ChokeAnswer, Weight
from api.wire.citation import Citation
from api.wire.claim import Claim, Evidence
from api.wire.compared import Change, Compared
from api.wire.entity import Entity, EntityList
from api.wire.exposure import Exposed, ExposedRow, ExposureAnswer
from api.wire.key import KeyList
from api.wire.link import Link
from api.wire.party import Crowd, Hub
from api.wire.path import Given, Path, PathAnswer, Tip
from api.wire.problem import Candidate, Fault, Problem
from api.wire.quick import path_answer
from api.wire.regime import Regime, Uncovered, UncoveredSales
from api.wire.report import Report, ReportCard, ReportList
from api.wire.review import (
    Answering,
    Decided,
    DecidedClaim,
    Decision,
    Decisions,
    Derivation,
    InContext,
    Judgement,
    Queue,
    Repeat,
    Suggestion,
    TakenBack,
    Undoing,
)
from api.wire.state import State
from api.wire.whatif import Reach, Shift, WhatIf

__all__ = [
    "Answering",
    "BatchAnswer",
    "Candidate",
    "Centrality",
    "Change",
    "Choke",
    "ChokeAnswer",
    "Citation",
    "Claim",
    "Compared",
    "Crowd",
    "Decided",
    "DecidedClaim",
    "Decision",
    "Decisions",
    "Derivation",
    "Entity",
    "EntityCard",
    "EntityList",
    "Evidence",
    "Exposed",
    "ExposedRow",
    "ExposureAnswer",
    "Fault",
    "Given",
    "Hub",
    "InContext",
    "Judgement",
    "KeyList",
    "Link",
    "Near",
    "Neighbourhood",
    "Path",
    "PathAnswer",
    "Place",
    "Problem",
    "Queue",
    "Ranked",
    "Reach",
    "Regime",
    "Repeat",
    "Report",
    "ReportCard",
    "ReportList",
    "Shared",
    "Shift",
    "State",
    "Suggestion",
    "TakenBack",
    "Tie",
    "Timeline",
    "Tip",
    "Uncovered",
    "UncoveredSales",
    "Undoing",
    "Weight",
    "WhatIf",
    "path_answer",
]
