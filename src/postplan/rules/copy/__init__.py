"""What posts say, and who they speak to."""
