"""Structured sources: a table, a file of records or a graph in other words becomes claims.

What a table may cost is in `limits`, how a file becomes rows in `parsing` and its neighbours, how
rows become the text that claims quote in `layout`. A mapping (`mapping`, read by `language`) says
what each column means; `ftm` and `ocds` know two formats that need none.

The process that parses hostile files imports this package: nothing here may load the store.
"""
