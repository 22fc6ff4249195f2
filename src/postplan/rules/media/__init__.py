"""Images, videos and documents."""
