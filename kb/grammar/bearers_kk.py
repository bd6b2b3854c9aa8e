"""Kazakh names of those who bear rights, duties and powers."""

from kb.grammar.norm_words import BearerNames, names_of

NAMES = BearerNames(
    "kk",
    names_of(
        """
citizen_of_kazakhstan: Қазақстан Республикасының азаматы; Қазақстан азаматы
citizen: азамат
foreigner: шетелдік; шетелдік азамат; шетел азаматы; шетелдік адам
stateless_person: азаматтығы жоқ адам; азаматтығы жоқ тұлға; апатрид
immigrant: көшіп келуші; иммигрант
labour_immigrant: еңбекші көшіп келуші
business_immigrant: бизнес-көшіп келуші; бизнес-иммигрант
seasonal_worker: маусымдық шетелдік жұмыскер
foreign_worker: шетелдік жұмыскер; шетелдік қызметкер
migrant: көшіп-қонушы; мигрант
internal_migrant: ішкі көшіп-қонушы; ішкі мигрант
needed_migrant: қажетті көшіп-қонушы
labour_migrant: еңбекші көшіп-қонушы
resettler: қоныс аударушы
kandas: қандас; оралман
ethnic_kazakh: этникалық қазақ
former_compatriot: бұрынғы отандас
refugee: босқын
asylum_seeker: пана іздеуші адам; пана іздеген адам
inviting_person: шақырушы адам; шақыратын адам
host: қабылдаушы адам; қабылдайтын адам; қабылдаушы тұлға; қабылдаушы тарап
family_member: отбасы мүшесі; отбасының мүшесі; отбасының бұрынғы мүшесі
child: бала
minor: кәмелетке толмаған; кәмелетке толмаған бала
spouse: жұбай; зайып; ерлі-зайыпты
parent: ата-ана
guardian: қорғаншы
trustee: қамқоршы
relative: туыс; жақын туыс
student: студент; білім алушы
pupil: тәрбиеленуші
legal_representative: заңды өкіл
representative: өкіл
applicant: өтініш беруші; арыз беруші; үміткер
person: адам; тұлға
natural_person: жеке тұлға; жеке адам
legal_person: заңды тұлға
everyone: әркім
no_one: ешкім
employer: жұмыс беруші
member: мүше; мүшесі
worker: жұмыскер; қызметкер
employment_agency: жеке жұмыспен қамту агенттігі; жұмыспен қамтудың жекеше агенттігі; жекеше
    жұмыспен қамту агенттігі
organisation: ұйым; кәсіпорын; мекеме
owner: меншік иесі; иеленуші; құқық иеленуші
tenant: жалдаушы; жалға алушы; қосымша жалдаушы; қосымша жалға алушы
landlord: жалға беруші; жалдауға беруші
seller: сатушы
buyer: сатып алушы
consumer: тұтынушы
manufacturer: дайындаушы; өндіруші
performer: орындаушы
debtor: борышкер
creditor: кредитор; кредит беруші
heir: мұрагер
plaintiff: талап қоюшы; талапкер
defendant: жауапкер
participant: қатысушы
shareholder: акционер
founder: құрылтайшы
bank: банк; қаржы ұйымы
insurer: сақтандырушы; сақтандыру ұйымы
insured: сақтанушы; сақтандырылушы
user: пайдаланушы
licensee: лицензиат
witness: куә
collector_agency: коллекторлық агенттік
microfinance_organisation: микроқаржы ұйымы
land_user: жер пайдаланушы
patient: пациент; науқас
doctor: дәрігер; медицина қызметкері
medical_organisation: медициналық ұйым; денсаулық сақтау ұйымы
serviceman: әскери қызметші
conscript: әскерге шақырылушы; әскери міндетті
civil_servant: мемлекеттік қызметші; қызметші
entrepreneur: кәсіпкер; дара кәсіпкер; жеке кәсіпкер
business_entity: кәсіпкерлік субъектісі
party: тарап
pensioner: зейнеткер
disabled_person: мүгедектігі бар адам; мүгедек
unemployed: жұмыссыз
notary: нотариус
lawyer: адвокат
financial_manager: қаржы басқарушысы; банкроттықты басқарушы; оңалтуды басқарушы
administrator: әкімші
education_organisation: білім беру ұйымы; жоғары оқу орны; мектепке дейінгі ұйым
teacher: педагог; мұғалім
investor: инвестор
depositor: салымшы
borrower: қарыз алушы
pledger: кепіл беруші
pledgee: кепіл ұстаушы
prime_minister: Қазақстан Республикасының Премьер-Министрі; Премьер-Министр
author: автор
customer: тапсырыс беруші
contractor: мердігер
client: клиент
lender: қарыз беруші
supplier: өнім беруші; жеткізуші
carrier: тасымалдаушы
beneficiary: пайда алушы
recipient: алушы; көрсетілетін қызметті алушы
victim: жәбірленуші
suspect: күдікті
accused: айыпталушы; сотталушы
convict: сотталған адам; сотталған
expert: сарапшы; маман
interpreter: аудармашы
trade_union: кәсіподақ
association: бірлестік; қауымдастық; қоғам
housing_association: мүлік иелерінің бірлестігі; кооператив
auditor: аудитор; аудиторлық ұйым
appraiser: бағалаушы
credit_bureau: кредиттік бюро
broker: брокер
issuer: эмитент
candidate: кандидат
volunteer: волонтер
woman: әйел
foster_parent: қабылдаушы ата-ана; патронат тәрбиеші
adopter: бала асырап алушы
branch: филиал; өкілдік
political_party: саяси партия
marketplace: электрондық сауда алаңы
state: мемлекет; Қазақстан Республикасы
chamber: палата; кәсіпкерлер палатасы
centre: орталық
fund: қор
reservist: әскери резервші; резервші; резервист
state_body: мемлекеттік орган; мемлекеттік билік органы; орган
authorised_body: уәкілетті орган
authorised_state_body: уәкілетті мемлекеттік орган
central_body: орталық атқарушы орган; орталық мемлекеттік орган
local_executive: жергілікті атқарушы орган
akimat: әкімдік
akim: әкім
maslikhat: мәслихат; жергілікті өкілді орган
government: Қазақстан Республикасының Үкіметі; Үкімет
president: Қазақстан Республикасының Президенті; Президент
parliament: Қазақстан Республикасының Парламенті; Парламент
senate: Сенат
majilis: Мәжіліс
ministry: министрлік
minister: министр
foreign_affairs: Қазақстан Республикасының Сыртқы істер министрлігі; Сыртқы істер министрлігі
interior_ministry: Қазақстан Республикасының Ішкі істер министрлігі; Ішкі істер министрлігі
internal_affairs: ішкі істер органы
national_security: ұлттық қауіпсіздік органы; Ұлттық қауіпсіздік комитеті; Қазақстан
    Республикасы Ұлттық қауіпсіздік комитеті; Қазақстан Республикасының Ұлттық қауіпсіздік
    комитеті
court: сот
supreme_court: Жоғарғы Сот
constitutional_court: Конституциялық Сот
judge: судья
prosecutor: прокурор; прокуратура органы
police: полиция
border_guard: Шекара қызметі
mission: Қазақстан Республикасының шетелдегі мекемесі; шетелдегі мекеме; Қазақстан
    Республикасының шет елдегі мекемесі; шет елдегі мекеме
consul: консул; консулдық мекеме
commission: комиссия
council: кеңес; Жоғары Сот Кеңесі
employment_centre: халықты жұмыспен қамту орталығы; жұмыспен қамту орталығы; еңбек мобильділігі
    орталығы; мансап орталығы
adaptation_centre: қандастарды бейімдеу және ықпалдастыру орталығы; қандастарды бейімдеу және
    интеграциялау орталығы
accommodation_centre: уақытша орналастыру орталығы
labour_inspector: мемлекеттік еңбек инспекторы; еңбек инспекторы
bailiff: сот орындаушысы; жеке сот орындаушысы
national_bank: Қазақстан Республикасының Ұлттық Банкі; Ұлттық Банк
state_corporation: Мемлекеттік корпорация
official: лауазымды адам; лауазымды тұлға
investigator: тергеуші; тергеу судьясы
inquirer: анықтаушы; анықтау органы
revenue_body: мемлекеттік кірістер органы; салық органы
customs_body: кеден органы
justice_body: әділет органы
local_body: жергілікті өзін-өзі басқару органы
registrar: тіркеуші; тіркеуші орган
inspector: инспектор
head_of_state_body: мемлекеттік орган басшысы; басшы
partnership: серіктестік
entity: субъект
commission_agent: комиссионер
principal: комитент; сенім білдіруші
custodian: сақтаушы
general_meeting: жалпы жиналыс; жиналыс; кредиторлар жиналысы
board: басқарма; директорлар кеңесі; байқау кеңесі
executive_organ: атқарушы орган
agent: агент; сенім білдірілген өкіл
operator: оператор
depository: депозитарий; орталық депозитарий; кастодиан
stock_exchange: қор биржасы; биржа
resident: резидент
nonresident: бейрезидент
chairman: төраға; төрағалық етуші
secretary: хатшы
deputy: депутат
security_council: Қауіпсіздік Кеңесі
mediator: медиатор
taxpayer: салық төлеуші; төлеуші
ombudsman: Адам құқықтары жөніндегі уәкіл; омбудсман
graduate: түлек
trust_manager: сенімгер басқарушы; сенімгерлікпен басқарушы
manager: басқарушы
guarantor: гарант; кепілгер; кепіл болушы
donor: сыйға тартушы; донор
sender: жөнелтуші; жүк жөнелтуші
forwarder: экспедитор
defender: қорғаушы
juror: алқаби
attesting_witness: айғақ
holder: ұстаушы; бағалы қағаздарды ұстаушы
professional_participant: кәсіпқой қатысушы
head: бірінші басшы; бастық
working_group: жұмыс тобы
inspection: инспекция; тұрғын үй инспекциясы
committee: комитет
department: ведомство; департамент
military_administration: әскери басқару органы; жергілікті әскери басқару органы
commander: командир; әскери бөлім командирі
military_unit: әскери бөлім
guardianship_body: қорғаншылық немесе қамқоршылық жөніндегі функцияларды жүзеге асыратын орган;
    қорғаншы және қамқоршы орган
election_commission: сайлау комиссиясы
higher_school: мектеп; әскери оқу орны; арнаулы оқу орны
temporary_resident: уақытша тұрғын
family: отбасы
mother_or_father: ана; әке
orphan: жетім
widow: жесір
veteran: ардагер
prisoner: қамаққа алынған адам; ұсталған адам
miner: цифрлық майнер; цифрлық майнингтік пул
contender: ізденуші
trainee: магистрант; докторант; курсант; кадет; тыңдаушы
subscriber: абонент
service_provider: көрсетілетін қызметті беруші; қызмет көрсетуші
"""
    ),
)
