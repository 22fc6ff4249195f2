"""When posts go out."""
