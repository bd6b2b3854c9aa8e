"""The wordings of the interface, a module for each language with the same keys."""
