"""What is on disk: files found, located, matched, opened within bounds, and written whole."""
