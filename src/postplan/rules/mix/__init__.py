"""The mix of posts in a feed, taken together."""
