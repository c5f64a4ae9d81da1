"""Words: what each may be, by the pack of its language and by how it is written."""
