"""A Python client of the API: typed answers, thin over httpx. It knows nothing of the other rooms.

from client import Client

with Client("http://127.0.0.1:8000") as graph:
for path in graph.paths("Quillmark Optics", "security-apparatus").paths:
print(path.weakest, [hop.reads for hop in path.hops])
"""

from client.answers import (
    Citation,
    Claim,
    Contradiction,
    Crowd,
    Entity,
    EntityCard,
    EntityList,
    Evidence,
    Hop,
    Hub,
    Link,
    Member,
    Page,
    Path,
    PathAnswer,
    Question,
    Reply,
    Report,
    ReportCard,
    ReportList,
    Tip,
    Total,
    Validity,
)
from client.asking import Filters, PathQuestion
from client.calls import Client
from client.findings import Exposed
from client.problem import Candidate, Problem

__all__ = [
    "Candidate",
    "Citation",
    "Claim",
    "Client",
    "Contradiction",
    "Crowd",
    "Entity",
    "EntityCard",
    "EntityList",
    "Evidence",
    "Exposed",
    "Filters",
    "Hop",
    "Hub",
    "Link",
    "Member",
    "Page",
    "Path",
    "PathAnswer",
    "PathQuestion",
    "Problem",
    "Question",
    "Reply",
    "Report",
    "ReportCard",
    "ReportList",
    "Tip",
    "Total",
    "Validity",
]
