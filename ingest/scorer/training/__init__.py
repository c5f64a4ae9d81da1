"""Trains the scorer from gold documents and passages; needs the extra `train`."""
