"""The page for researchers: the same questions as the API, answered as pages to read and print.

Rendered here, readable without scripts. `ROUTERS` are the pages for all who may read, `OPEN` what
they are made of; `review` writes, and `signing` takes keys, each only where there is any.
"""

from api.web.around import router as around
from api.web.claims import router as claims
from api.web.entities import router as entities
from api.web.front import router as front
from api.web.paths import router as paths
from api.web.questions import ROUTERS as QUESTIONS
from api.web.reports import router as reports
from api.web.review import router as review
from api.web.signing import router as signing
from api.web.statics import router as statics

OPEN = statics
ROUTERS = (front, paths, *QUESTIONS, entities, around, reports, claims)

__all__ = ["OPEN", "ROUTERS", "review", "signing"]
