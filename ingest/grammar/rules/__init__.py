"""The rules: each reads one way to say a link off a clause, and proposes it. No word, no name."""
