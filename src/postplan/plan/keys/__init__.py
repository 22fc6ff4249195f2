"""The keys people write in posts and settings, as models."""
