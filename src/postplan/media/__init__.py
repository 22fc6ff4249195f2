"""What a media file is, read from its own bytes."""
