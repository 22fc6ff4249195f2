"""What the files mean: posts, settings, variants, feeds, people, time."""
