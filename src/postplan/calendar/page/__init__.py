"""What the page shows, as values: cards, texts as networks show them, media, findings, how full days are."""
