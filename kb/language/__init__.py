"""Analysis of Kazakh, Russian and English text, one place for all who need it."""
