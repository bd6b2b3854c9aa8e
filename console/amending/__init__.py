"""The command that applies amending acts, and what became of their instructions, in words."""
