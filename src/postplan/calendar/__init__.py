"""A plan and its report as a calendar, and the calendar in every format."""
