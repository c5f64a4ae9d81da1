"""The store's door: `Store` and where to find the database. Everything else here is its inside."""

from graph.store.connection import Connection
from graph.store.store import MAX_OFFSET, MAX_PAGE, Store

__all__ = ["MAX_OFFSET", "MAX_PAGE", "Connection", "Store"]
