"""The questions beside the one on paths, each in a file of its own."""

from fastapi import APIRouter

from api import around, central, compare, regime, whatif

router = APIRouter()
for room in (around, compare, whatif, regime, central):
    router.include_router(room.router)
