"""What may be held: each file asks one thing of a candidate, `held` asks them all."""

from ingest.grammar.holding.held import may_be_held

__all__ = ["may_be_held"]
