"""Findings, and how they become a report."""
