"""Russian words of notes on rulings of the Constitutional Court."""

from kb.grammar.ruling_words import RulingWords

WORDS = RulingWords(
    language="ru",
    court=r"конституционн\w+\s+(?:суд|совет)\w*",
    found=r"конституционности|норма|положени[яе]|статья|(?:под)?пункт\b|часть|абзац|примечание|первое|настоящ\w+\s+(?:кодекс|закон)\b",
    units_end=r"признан\w*|при\s+их\s+применении|в\s+части|в\s+отношении|во\s+взаимосвязи|в\s+(?:следующем|данном)",
    contradicts=r"не\s+соответствующ|противореч",
    complies=r"соответствующ",
    in_part=r"в\s+части|в\s+отношении\s+слов|предложение",
    as_read=r"(?:ис)?толковани",
    begun=r"начато\s+производство",
)  # fmt: skip
