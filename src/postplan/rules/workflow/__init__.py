"""Will it be ready, and who pays for it."""
