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
state state_body authorised_body authorised_state_body local_executive akimat akim maslikhat
local_body local_state_body government president parliament ministry minister foreign_affairs
internal_affairs national_security interior_ministry court judge prosecutor police border_guard
mission commission employment_centre adaptation_centre accommodation_centre labour_inspector
labour_inspection bailiff national_bank state_corporation official investigator inquirer
revenue_body customs_body health_body education_body election_commission constitutional_court
supreme_court register_body special_body inspector investigating_body central_body department
registrar head_of_state_body regulator justice_body labour_authority migration_committee council senate majilis
prosecutors_office consul centre operator_state security_council chairman_of_body migration_service
"""

_PERSONS = """
citizen citizen_of_kazakhstan foreigner stateless_person immigrant labour_immigrant
business_immigrant seasonal_worker foreign_worker migrant internal_migrant needed_migrant
labour_migrant resettler kandas ethnic_kazakh former_compatriot refugee asylum_seeker
inviting_person host family_member child minor spouse parent guardian trustee relative student
pupil legal_representative representative applicant person natural_person legal_person everyone
no_one employer worker employment_agency organisation owner tenant landlord seller buyer consumer
manufacturer performer debtor creditor heir plaintiff defendant participant shareholder founder
bank insurer insured user licensee witness collector_agency microfinance_organisation land_user
patient doctor medical_organisation serviceman conscript civil_servant entrepreneur party
pensioner disabled_person notary lawyer financial_manager administrator education_organisation
teacher parents unemployed investor depositor borrower pledger author customer contractor
transport_owner victim suspect accused convict expert interpreter trade_union association
housing_association manager_of_house lessee beneficiary recipient carrier auditor appraiser
credit_bureau broker issuer nominal_holder candidate volunteer religious_body
reservist fund donor pregnant_woman woman foster_parent adopter member branch seafarer political_party
business_entity supplier client lender agent stock_exchange depository holding platform_operator
marketplace
"""

WHOLE_STATE = "state"
"""The state itself, whose name stands before those of all its bodies."""

EVERYONE = "everyone"

KINDS: dict[str, Kind] = {
    **dict.fromkeys(_BODIES.split(), Kind.BODY),
    **dict.fromkeys(_PERSONS.split(), Kind.PERSON),
}
"""Key → kind."""
