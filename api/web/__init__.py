"""The page for researchers: the same questions as the API, answered as pages to read and print.

Rendered here, readable without scripts. `router` holds every page; `api.app` takes nothing else.
"""

from api.web.claims import router as claims
from api.web.entities import router as entities
from api.web.front import router as front
from api.web.paths import router as paths
from api.web.reports import router as reports
from api.web.statics import router as statics

ROUTERS = (front, paths, entities, reports, claims, statics)

__all__ = ["ROUTERS"]
