"""Phrases: names and noun phrases, and whether a word is a verb where it stands."""
