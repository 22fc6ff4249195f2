"""What a network rejects, cuts off, or shows differently."""
