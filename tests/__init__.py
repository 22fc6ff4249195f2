"""Tests: a folder a stage, and what several of them need."""
