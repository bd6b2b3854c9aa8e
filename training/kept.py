"""The acts that nothing is learned from, so that figures on them are of unseen law.

Without them the figures would tell how well the learning remembers. They are of
different kinds and sizes, and among them is the law on housing, about which
citizens ask most. What is chosen by trying (sizes, rates, weights) is chosen on
one half; the other half is for figures alone.
"""

FOR_CHOOSING = frozenset(
    {
        "K1100000518",  # code on marriage and the family; in Russian only
        "Z100000274_",  # on the protection of consumers' rights
        "Z1200000561",  # on military service and the status of servicemen
    }
)
FOR_FIGURES = frozenset(
    {
        "K2000000360",  # code on public health and health care; in Russian only
        "Z1500000416",  # on the civil service of the state
        "Z2200000178",  # on the bankruptcy of citizens
        "Z970000094_",  # on housing relations
    }
)
KEPT = FOR_CHOOSING | FOR_FIGURES
