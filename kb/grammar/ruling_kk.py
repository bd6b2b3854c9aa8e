"""Kazakh words of notes on rulings of the Constitutional Court."""

from kb.grammar.ruling_words import RulingWords

WORDS = RulingWords(
    language="kk",
    court=r"конституциялық\s+(?:сот|кеңес)\w*",
    found=r"қаулы\w*м[ае]н|өзара\s+байланысты",
    units_end=r"(?:қазақстан\s+республикасы\w*|қр)?\s*конституция(?!лық)\w*|төмендегідей|мынадай|түсініктеме",
    contradicts=r"сәйкес\s+(?:емес|келмейді)|қайшы",
    complies=r"сәйкес\s+кел",
    in_part=r"бөлігінде|бөлімінде|деген\s+сөздер\w*\s+бөл|қатысты\s+бөл",
    as_read=r"түсіндірме|түсініктеме|түсіндіруде",
    begun=r"іс\s+жүргізу\s+бастал|тексеру\w*\s+бойынша\s+іс",
)  # fmt: skip
