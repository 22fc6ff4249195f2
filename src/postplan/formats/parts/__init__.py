"""What several report formats and the command line share."""
