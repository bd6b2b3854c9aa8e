"""The command that compares two texts: on the screen, as a page, as a table, as JSON."""
