"""What is left to do: steps, due dates, undated posts, people, sign-off."""
