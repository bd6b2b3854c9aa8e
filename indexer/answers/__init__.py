"""Answers to questions about rights and duties, in the law's own words alone."""
