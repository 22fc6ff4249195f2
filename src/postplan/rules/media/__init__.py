"""Pictures, films and documents."""
