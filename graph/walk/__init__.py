"""Questions on plain arrays: the whole graph in memory, and answers that a query cannot give fast.

Pure functions over frozen values; only `loader` and `atlas` have heard of the database. Links are
walked as the vocabulary says, and places are never stepping stones.
"""
