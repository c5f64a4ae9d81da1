"""The most that a structured source may hold; what goes beyond is said, never cut in silence."""

MOST_COLUMNS = 1_000
MOST_CELL = 8_000
"""Characters of one cell: a longer one is cut there, and its row says so."""
MOST_FIELD = 1_000_000
"""Characters of one cell as it stands in a CSV file: beyond it a quotation mark was left open."""
MOST_DEPTH = 20
MOST_NOTES = 200
"""Sentences on bad rows of one file; behind them stands how many more there are."""
MOST_CLAIMS_OF_A_ROW = 500
PAGE = 8_000
"""Characters after which the text of a table goes on on the next page."""
