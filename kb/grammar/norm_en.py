"""English words by which a law says who may, must, must not and decides."""

from kb.grammar.citation_words import words
from kb.grammar.norm_words import NormWords, Who

_BE = "(?:is|are|be)"

WORDS = NormWords(
    language="en",
    predicate_last=False,
    predicates=(
        ("sanction", Who.NOBODY, "entails?; shall entail"),
        (
            "sanction",
            Who.SUBJECT,
            "bears? ~2 (?:liability|responsibility); shall bear ~2 (?:liability|responsibility)"
            f"; {_BE} punish\\w+; shall be punish\\w+; shall be liable; {_BE} liable",
        ),
        (
            "prohibition",
            Who.SUBJECT,
            "(?:shall|may|must|can) not; cannot; (?:has|have) no right; (?:is|are) not "
            "entitled; no one (?:shall|may); nobody (?:shall|may)",
        ),
        (
            "prohibition",
            Who.GIVEN,
            f"{_BE} (?:prohibited|forbidden); shall be (?:prohibited|forbidden); (?:is|are) not "
            f"(?:allowed|permitted); shall not be (?:allowed|permitted)",
        ),
        (
            "right",
            Who.SUBJECT,
            "may; (?:has|have) ~2 rights?; shall have ~2 rights?; (?:is|are) entitled; shall be "
            "entitled; enjoys?; shall enjoy",
        ),
        ("right", Who.GIVEN, "(?:is|are) guaranteed; shall be guaranteed"),
        (
            "permitted",
            Who.GIVEN,
            "(?:is|are) (?:allowed|permitted); shall be (?:allowed|permitted)",
        ),
        (
            "definition",
            Who.NOBODY,
            "means?; shall mean; (?:is|are) (?:understood|considered|recognised|recognized"
            "|divided); following ~1 (?:concepts|terms)"
            "; shall be (?:considered|recognised|recognized|divided); consists? of; shall "
            "consist of; includes?; shall include",
        ),
        (
            "duty",
            Who.SUBJECT,
            "must; (?:is|are) (?:obliged|required); shall be (?:obliged|required); (?:has|have) "
            "to; shall",
        ),
    ),
    finite=r"is|are|has|have|\w{3,}(?:es|[^su]s)",
    not_finite=frozenset(
        words(
            "this its his hers theirs ours persons citizens bodies rights duties documents days "
            "months years members migrants immigrants residents services cases measures terms "
            "rules purposes conditions grounds decisions laws articles employers employees "
            "workers children parents states authorities applications permits quotas basis "
            "regions settlers foreigners officials others those benefits funds obligations "
            "activities "
        )
    ),
    plural="are|have",
    singular=r"is|has|\w+s",
    passive="is|are",
    not_passive=frozenset(),
    done=r"be",
    gives=r"provided|paid|granted|given|rendered|issued|compensated|reimbursed",
    conditions=(
        r"in case of; in the event of; upon; subject to; with the consent of; after the expiry of"
    ),
    condition_clauses=(
        r"if; in cases? where; when; provided that; under the condition that; in case"
    ),
    exceptions=r"except; with the exception of; other than",
    exception_clauses=r"unless",
    relatives=r"who; which; that; whose; where; whom",
    participle=r"(?!x)x",
    opening=frozenset(),
    not_closing=frozenset(),
    resuming=frozenset(("then",)),
    joins=frozenset(words("and or but as well also ")),
    prepositions=frozenset(
        words("of to for in by with from on at between under over against through before without ")
    ),
    keeping=frozenset(("to", "for")),
    agents=frozenset(),
    not_subjects=r"(?!x)x",
    possessed=r"(?!x)x",
    done_converb=r"(?!x)x",
    times=r"(?!x)x",
    accusative=r"(?!x)x",
    genitive=r"(?!x)x",
    owned=r"(?!x)x",
    grounds=r"grounds?",
    verb=r"\w{2,}ed|was|were|been|did|not",
    negated=r"(?!x)x",
    takes_infinitive=r"right|rights|duty|power|obligation|failure|refusal|intention|need|order",
    infinitive=r"to",
    nominative=r"(?!x)x",
    listed=r"(?!x)x",
    coordinate=r"(?!x)x",
    verbal_noun=r"\w{4,}(?:tion|ment|ing)",
    adjective=(
        r"the|an?|each|every|any|such|other|all|these|those|this|\w+(?:al|ive|ed|ing|ful|ous)"
    ),
    acts="decision|order|consent|application|act",
    adjectival=frozenset(),
    pronouns=frozenset(("he", "she", "it", "they")),
    aims=r"aims?|goals?|objectives?|tasks?|principles?|categories|kinds|types",
    names=r"kazakhstan|government|president|republic",
)
