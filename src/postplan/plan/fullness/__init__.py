"""How full days and weeks are, and where a post may go."""
