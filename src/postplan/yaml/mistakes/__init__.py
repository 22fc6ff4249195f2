"""Why a file cannot be read as YAML, in plain words with a way out."""
