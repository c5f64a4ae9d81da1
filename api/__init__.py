"""The room of HTTP."""
