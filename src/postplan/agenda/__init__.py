"""What is due and what has no date yet, in every format."""
