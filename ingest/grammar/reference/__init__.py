"""Reference: whom and what names, descriptions and pronouns stand for, and of what kind that is."""
