"""English names of those who bear rights, duties and powers."""

from kb.grammar.norm_words import BearerNames, names_of

NAMES = BearerNames(
    "en",
    names_of(
        """
citizen_of_kazakhstan: citizen of the Republic of Kazakhstan; citizen of Kazakhstan
citizen: citizen
foreigner: foreigner; foreign citizen; alien
stateless_person: stateless person
immigrant: immigrant
labour_immigrant: labour immigrant; labor immigrant
business_immigrant: business immigrant
seasonal_worker: seasonal foreign worker; seasonal worker
foreign_worker: foreign worker; foreign employee
migrant: migrant
internal_migrant: internal migrant
labour_migrant: labour migrant; migrant worker
resettler: resettler; displaced person
kandas: kandas; oralman; returnee
ethnic_kazakh: ethnic kazakh
former_compatriot: former compatriot
refugee: refugee
asylum_seeker: asylum seeker; person seeking asylum
inviting_person: inviting person
host: host; receiving person
family_member: family member; member of family; member of the family
child: child; children
minor: minor
spouse: spouse
parent: parent
guardian: guardian
relative: relative
student: student
legal_representative: legal representative
representative: representative
applicant: applicant
person: person; individual
natural_person: natural person
legal_person: legal entity; legal person
everyone: everyone
no_one: no one
employer: employer
worker: employee; worker
employment_agency: private employment agency
organisation: organisation; organization; institution; enterprise
owner: owner
consumer: consumer
party: party
state: state; Republic of Kazakhstan
state_body: state body; public authority; body
authorised_body: authorised body; authorized body
local_executive: local executive body
akim: akim
maslikhat: maslikhat; local representative body
government: Government of the Republic of Kazakhstan; Government
president: President of the Republic of Kazakhstan; President
parliament: Parliament of the Republic of Kazakhstan; Parliament
ministry: ministry
minister: minister
foreign_affairs: Ministry of Foreign Affairs
internal_affairs: internal affairs body; body of internal affairs; police
national_security: national security body
court: court
judge: judge
prosecutor: prosecutor
mission: foreign institution of the Republic of Kazakhstan; mission abroad
commission: commission
employment_centre: employment centre; employment center
official: official
partnership: partnership
general_meeting: general meeting
board: board of directors
executive_organ: executive organ
agent: agent
operator: operator
resident: resident
nonresident: non-resident
chairman: chairman
deputy: deputy
taxpayer: taxpayer
guarantor: guarantor
committee: committee
family: family
"""
    ),
)
