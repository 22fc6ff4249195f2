"""What could not be read as meant."""
