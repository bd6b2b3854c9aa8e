"""Finding by meaning: vectors of words, and what stands for a word in the other language."""
