"""Questions that break what is not careful."""

from __future__ import annotations

from hypothesis import strategies

QUESTIONS = [
    ("<script>alert(1)</script><!-- </style> ]]>", "tags"),
    ("&lt; &amp; &#60; &nbsp", "references to characters"),
    ("\x00\x07\x1b[31mкрасный\x7f\x85", "signs that steer a terminal"),
    ("прав\u202eоп\u2066\u200fоборот", "signs of direction"),
    ("\ud800 \ufffe \uffff", "what is no character"),
    ("a | b \\| c || `d` ``e``", "cells of tables and code"),
    ("1. не список", "a number at the start"),
    ("- # > + = ~~~ ---", "signs at the start of a line"),
    ("--- ### заголовок ###", "a rule, a heading"),
    ("*a* **b** _c_ __d__ ~~e~~ x_y_z", "emphasis"),
    ("[a](javascript:alert) ![b](c) [d]: e <https://f>", "links"),
    ("строка\nдругая\r\nтретья\u2028четвёртая\tпятая", "lines"),
    ("😀👩‍👩‍👧 é й", "emoji, letters made of two"),
    ("{{ 7*7 }} {% raw %} {count}", "what templates read"),
    ("слово " * 1700, "10,000 characters"),
    ("x" * 10_000, "a word without end"),
    ("\u202e\u2066", "nothing that is seen"),
    ("\\", "a lonely backslash"),
]

ANY_TEXT = strategies.text(
    strategies.one_of(
        strategies.sampled_from("\\`*_[]()<>|~#&;!-+=.1 \n\t\u202e\x00\x1bаЖқ«»\"'{}%:/"),
        strategies.characters(),
    ),
    min_size=1,
    max_size=60,
)
"""Text, and often of signs that mean something to one of the writers."""
