"""How amending acts are entitled, and cited where a unit was taken out."""

AMENDING_TITLES = {
    "kk": r"өзгеріс|өзгерту|толықтыру",
    "ru": r"изменени[йяе]|дополнени[йяе]|изменить|дополнить",
    "en": r"\bamend",
}
"""Words by which a title says that the act changes others."""

CITED = {
    "kk": "ҚР {day} № {number} Заңымен",
    "ru": "Законом РК от {day} № {number}",
    "en": "by the Law of the Republic of Kazakhstan of {day} № {number}",
}
"""A law as the editors' notes cite it, ``day`` as in 16.04.2018."""
