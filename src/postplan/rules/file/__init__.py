"""Files that YAML doesn't read the way you meant."""
