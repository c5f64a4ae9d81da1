"""Clauses: verbs with their arguments, and what hangs on what."""
