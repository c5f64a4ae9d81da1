"""A learned scorer: ranks every pair of mentions that a sentence might link."""
