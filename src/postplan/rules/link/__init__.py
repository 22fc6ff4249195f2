"""Where posts lead."""
