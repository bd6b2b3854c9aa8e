"""Who may, must, must not and decides: the norms of a bearer."""
