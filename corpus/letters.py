"""Latin letters that look like Cyrillic ones and stand in Cyrillic words for them."""

_LATIN = "ABCEHIKMOPTXaceiopxyÏïhYƏəƟɵ"
_CYRILLIC = "АВСЕНІКМОРТХасеіорхуЇїһҮӘәӨө"
TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
"""For :meth:`str.translate`; it keeps the length of a text."""
