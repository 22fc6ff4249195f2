"""The world in: files, and YAML posts as plain data with exact places."""
