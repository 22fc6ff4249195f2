"""Times, weekdays, hours, slots and holidays, as people write them."""
