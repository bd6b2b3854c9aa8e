"""Questions answered with quotations: on the screen, as JSON, as sheets for advisers."""
