"""Who bears rights, duties and powers: keys that are the same in all languages.

The names are in the modules of the languages (``norm_kk``, ``norm_ru``,
``norm_en``); what is said here holds whatever the language.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What kind of bearer one is: who is bound, or who decides."""

    PERSON = "person"
    BODY = "body"  # of the state, and who acts for it


_BODIES = """
accommodation_centre adaptation_centre akim akimat authorised_body authorised_state_body bailiff
border_guard central_body centre commander commission committee constitutional_court consul
council court customs_body department deputy election_commission employment_centre
foreign_affairs government guardianship_body head head_of_state_body inquirer inspection
inspector interior_ministry internal_affairs investigator judge justice_body labour_inspector
local_body local_executive majilis maslikhat military_administration military_unit minister
ministry mission national_bank national_security official ombudsman parliament police president
prime_minister prosecutor registrar revenue_body security_council senate state state_body
state_corporation supreme_court working_group
"""

_PERSONS = """
accused administrator adopter agent applicant appraiser association asylum_seeker
attesting_witness auditor author bank beneficiary board borrower branch broker business_entity
business_immigrant buyer candidate carrier chairman chamber child citizen citizen_of_kazakhstan
civil_servant client collector_agency commission_agent conscript consumer contender contractor
convict credit_bureau creditor custodian customer debtor defendant defender depositor depository
disabled_person doctor donor education_organisation employer employment_agency entity
entrepreneur ethnic_kazakh everyone executive_organ expert family family_member
financial_manager foreign_worker foreigner former_compatriot forwarder foster_parent founder
fund general_meeting graduate guarantor guardian heir higher_school holder host
housing_association immigrant insured insurer internal_migrant interpreter investor
inviting_person issuer juror kandas labour_immigrant labour_migrant land_user landlord lawyer
legal_person legal_representative lender lessee licensee manager manufacturer marketplace
mediator medical_organisation member microfinance_organisation migrant miner minor
mother_or_father natural_person needed_migrant no_one nonresident notary operator organisation
orphan owner parent participant partnership party patient pensioner performer person plaintiff
pledgee pledger political_party principal prisoner professional_participant pupil recipient
refugee relative representative reservist resettler resident seasonal_worker secretary seller
sender service_provider serviceman shareholder spouse stateless_person stock_exchange student
subscriber supplier suspect taxpayer teacher temporary_resident tenant trade_union trainee
trust_manager trustee unemployed user veteran victim volunteer widow witness woman worker
"""

WHOLE_STATE = "state"
"""The state itself, whose name stands before those of all its bodies."""

EVERYONE = "everyone"

KINDS: dict[str, Kind] = {
    **dict.fromkeys(_BODIES.split(), Kind.BODY),
    **dict.fromkeys(_PERSONS.split(), Kind.PERSON),
}
"""Key → kind."""

GENERAL = frozenset(
    ("person", "natural_person", "legal_person", "organisation", "state_body", "participant")
)
"""Names that say too little to tell who is meant: what an act says of «лицо, получившее …» is not
said of all of whom it says that they are a «лицо»."""
