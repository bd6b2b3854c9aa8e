"""What the commands of ``cli.py`` share: wording, errors, the knowledge base, printing."""
