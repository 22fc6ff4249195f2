"""Links in posts."""
