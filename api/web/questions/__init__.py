"""The pages of the questions beside that on paths, each a file, and the list of them all."""

from api.web.questions.central import router as central
from api.web.questions.chokes import router as chokes
from api.web.questions.controls import router as controls
from api.web.questions.dates import router as dates
from api.web.questions.exposure import router as exposure
from api.web.questions.listed import router as listed
from api.web.questions.shared import router as shared
from api.web.questions.whatif import router as whatif

ROUTERS = (listed, exposure, chokes, whatif, controls, dates, shared, central)

__all__ = ["ROUTERS"]
