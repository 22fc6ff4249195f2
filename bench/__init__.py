"""Benchmarks: whole processes against a named baseline, in turns."""
