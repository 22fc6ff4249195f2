"""Scripts for those who work on postplan; none is part of the package."""
