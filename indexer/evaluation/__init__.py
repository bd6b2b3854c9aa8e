"""How well a search finds: questions whose answers are known, figures, and how sure these are."""
