"""What a feed is made of, taken together."""
