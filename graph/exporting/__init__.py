"""The graph as files: for data frames, for programs that draw, for another database."""
