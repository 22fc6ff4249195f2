"""What each network allows: the facts, with their sources, and the model that reads them."""
