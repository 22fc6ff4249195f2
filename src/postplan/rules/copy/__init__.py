"""What posts say, and to whom."""
