"""What a network would refuse, cut, or show as something else."""
