"""When two names are one body: comparing, the few certain cases, and judgements of people.

Pure functions over frozen values; nothing here asks the database or writes to it.
"""

from graph.identity.candidates import entity_pairs, keys, near_keys, pairs
from graph.identity.certain import Merge, Rule, certain_merges, meeting_keys
from graph.identity.clusters import Clusters, Contradiction, clusters
from graph.identity.compare import SUGGEST_FROM, compare
from graph.identity.judgement import Judgement, Retraction, Verdict, standing
from graph.identity.named import Named
from graph.identity.reasons import Comparison, Reason, Why
from graph.identity.telling import tells

__all__ = [
    "SUGGEST_FROM",
    "Clusters",
    "Comparison",
    "Contradiction",
    "Judgement",
    "Merge",
    "Named",
    "Reason",
    "Retraction",
    "Rule",
    "Verdict",
    "Why",
    "certain_merges",
    "clusters",
    "compare",
    "entity_pairs",
    "keys",
    "meeting_keys",
    "near_keys",
    "pairs",
    "standing",
    "tells",
]
