"""Certainty: how far the writer stands behind what a clause says, and what nouns say alone."""
