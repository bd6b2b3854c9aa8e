"""The command that checks the citations and quotations of a text."""
