"""Whether a post will be ready on time, and whether somebody is there for it."""
