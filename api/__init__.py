"""The room of HTTP: questions come in as addresses, answers go out as JSON.

It asks `graph` and nothing else. `create_app` makes the application, `serve` runs it.
"""

from api.app import create_app
from api.keyring import KeyRing, Scope
from api.serve import serve
from api.settings import MOST_PROCESSES, HttpSettings

__all__ = ["MOST_PROCESSES", "HttpSettings", "KeyRing", "Scope", "create_app", "serve"]
