"""The store and the thinking."""
