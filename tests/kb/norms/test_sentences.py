"""What a sentence provides: for whom, what, and by which words it is known."""

from __future__ import annotations

import pytest

from tests.kb.norms.reading import Read, norms, read, words

CASES: list[tuple[str, str, list[Read], str]] = [
    # Kazakh
    ("kk", "Көшіп келушінің тіркелуге құқығы бар.", [("right", "immigrant", "тіркелуге құқығы бар")], "whose right it is stands in the genitive"),
    ("kk", "Жұмыс беруші қызметкерді он күн ішінде тіркеуге міндетті.", [("duty", "employer", "қызметкерді он күн ішінде тіркеуге міндетті")], "the subject, not the object"),
    ("kk", "Адамдарға осы лауазымды атқаруға тыйым салынады.", [("prohibition", "person", "осы лауазымды атқаруға тыйым салынады")], "to whom it is forbidden"),
    ("kk", "Жергілікті атқарушы орган квота ережесін бекітеді.", [("competence", "local_executive", "квота ережесін бекітеді")], "what a body does is its competence"),
    ("kk", "Өтініш беруші құжаттарды орталыққа ұсынады.", [("duty", "applicant", "құжаттарды орталыққа ұсынады")], "what a person is told to do is a duty"),
    ("kk", "Көшіп-қонушыларға біржолғы төлем беріледі.", [("right", "migrant", "біржолғы төлем беріледі")], "who is given something has a right"),
    ("kk", "Осы Заң бірінші қаңтардан бастап қолданысқа енгізіледі.", [("procedure", "", "Осы Заң бірінші қаңтардан бастап қолданысқа енгізіледі")], "nobody is addressed"),
    ("kk", "Көшу қағидаттары заңдылыққа негізделеді.", [("definition", "", "Көшу қағидаттары заңдылыққа негізделеді")], "what something rests on"),
    ("kk", "Талаптарды бұзу заңда белгіленген жауаптылыққа әкеп соғады.", [("sanction", "", "Талаптарды бұзу заңда белгіленген жауаптылыққа әкеп соғады")], "liability"),
    ("kk", "Мүлік тізімін орган бекітеді.", [("competence", "state_body", "Мүлік тізімін орган бекітеді")], "the object may stand first: then the bearer is within the action"),
    ("kk", "Орган комиссия құрады және қызметкер жұмыс істейді.", [("competence", "state_body", "комиссия құрады"), ("duty", "worker", "жұмыс істейді")], "a bare noun right before the verb is its object where another subject stands before"),
    ("kk", "Сот таныған адам өтініш беруге құқылы.", [("right", "person", "өтініш беруге құқылы")], "«сот» is the subject of the participle alone"),
    ("kk", "Жалдаушы жалдаған үйге отбасын қоныстандыруға құқылы.", [("right", "tenant", "жалдаған үйге отбасын қоныстандыруға құқылы")], "whom the sentence begins with may be the subject of the participle too"),
    ("kk", "Жалдаушы жалға берушінің келісімімен үйді жөндеуге құқылы.", [("right", "tenant", "жалға берушінің келісімімен үйді жөндеуге құқылы")], "with whose consent is another"),
    ("kk", "Орган мүшелері мен қызметкерлерінің тізімін комиссия қарайды.", [("competence", "commission", "Орган мүшелері мен қызметкерлерінің тізімін комиссия қарайды")], "attributes of a noun are no subjects"),
    ("kk", "Сатушы тауарды ауыстыруға міндетті және ақысын қайтаруға құқылы.", [("duty", "seller", "тауарды ауыстыруға міндетті"), ("right", "seller", "ақысын қайтаруға құқылы")], "two predicates of one subject"),
    ("kk", "Орган ережені әзірлейді және бекітеді.", [("competence", "state_body", "ережені әзірлейді және бекітеді")], "two verbs that say the same are one norm"),
    ("kk", "Мерзім он күннен аспауға тиіс.", [("prohibition", "", "Мерзім он күннен аспауға тиіс")], "must not"),
    ("kk", "Адамдардың Қазақстан Республикасына келуіне тыйым салынады.", [("prohibition", "person", "Қазақстан Республикасына келуіне тыйым салынады")], "whose coming is forbidden; the state that one comes to is not"),
    ("kk", "Қазақстан Республикасы ратификациялаған шарттар қолданылады.", [("procedure", "", "Қазақстан Республикасы ратификациялаған шарттар қолданылады")], "the state ratified, it is not told to do anything"),
    ("kk", "Егер адам көшсе, ол орталыққа хабарлауға міндетті.", [("duty", "person", "ол орталыққа хабарлауға міндетті")], "a pronoun means whom the condition names"),
    ("kk", "Мәміле жарамсыз деп танылады.", [("procedure", "", "Мәміле жарамсыз деп танылады")], "to be held void says nothing of what a thing is"),
    ("kk", "Комиссия шешім қабылдауды тоқтата тұрады.", [("competence", "commission", "шешім қабылдауды тоқтата тұрады")], "an auxiliary, not «consists»"),
    ("kk", "Азаматтық құқық мүлікті қорғайды.", [("procedure", "", "Азаматтық құқық мүлікті қорғайды")], "«азаматтық» is no form of «азамат»"),
    ("kk", "\"Шетелдік адамдар туралы\" Заң мүлікті қорғайды.", [("procedure", "", "\"Шетелдік адамдар туралы\" Заң мүлікті қорғайды")], "who is named in a title is not addressed"),
    ("kk", "Өтініштер ретімен қаралуы мүмкін.", [("right", "", "Өтініштер ретімен қаралуы мүмкін")], "may, and nobody is addressed"),
    ("kk", "Қызметкерге демалыс берілуі мүмкін.", [("right", "worker", "демалыс берілуі мүмкін")], "may be given to whom"),
    ("kk", "Көшіп келушiлер тіркелуге мiндеттi.", [("duty", "immigrant", "тіркелуге мiндеттi")], "Latin letters in Kazakh words"),
    ("kk", "Сатушы (дайындаушы) ақпаратты орналастыруға міндетті.", [("duty", "seller+manufacturer", "ақпаратты орналастыруға міндетті")], "another in brackets"),
    ("kk", "Осы істер бойынша жергілікті атқарушы орган комиссия құрады.", [("competence", "local_executive", "Осы істер бойынша жергілікті атқарушы орган комиссия құрады")], "the object right before the verb, the subject within the sentence"),
    ("kk", "\"Шетелдік адамдарға көмек туралы\" ережемен төлем беріледі.", [("procedure", "", "\"Шетелдік адамдарға көмек туралы\" ережемен төлем беріледі")], "who is named in a title is given nothing"),
    # Russian
    ("ru", "Иммигрант имеет право на регистрацию.", [("right", "immigrant", "имеет право на регистрацию")], "the modal words belong to the action"),
    ("ru", "Работодатель обязан зарегистрировать работника в течение десяти дней.", [("duty", "employer", "обязан зарегистрировать работника в течение десяти дней")], "the subject, not the object"),
    ("ru", "Лицам без гражданства запрещается занимать эту должность.", [("prohibition", "stateless_person", "запрещается занимать эту должность")], "to whom it is forbidden"),
    ("ru", "Акимат утверждает правила квоты.", [("competence", "akimat", "утверждает правила квоты")], "what a body does is its competence"),
    ("ru", "Заявитель представляет документы в центр.", [("duty", "applicant", "представляет документы в центр")], "what a person is told to do is a duty"),
    ("ru", "Переселенцам выплачивается единовременное пособие.", [("right", "resettler", "выплачивается единовременное пособие")], "who is given something has a right"),
    ("ru", "За работником сохраняется место работы.", [("right", "worker", "сохраняется место работы")], "for whom something is kept"),
    ("ru", "Обучение проводится с гражданами.", [("procedure", "", "Обучение проводится с гражданами")], "with whom something is done is not given anything"),
    ("ru", "Правила утверждаются уполномоченным органом.", [("competence", "authorised_body", "Правила утверждаются")], "who does it stands in the instrumental"),
    ("ru", "Вывоз гражданами вещей регулируется законом.", [("procedure", "", "Вывоз гражданами вещей регулируется законом")], "whose removal it is does not regulate it"),
    ("ru", "Выезд осуществляется после проверки документов органами внутренних дел.", [("procedure", "", "Выезд осуществляется после проверки документов органами внутренних дел")], "who checks does not depart"),
    ("ru", "Заявление подается лицами и рассматривается судом.", [("duty", "person", "Заявление подается"), ("competence", "court", "рассматривается судом")], "two verbs, each with its own doer"),
    ("ru", "Лицо, которому отказано в приеме, вправе обратиться в суд.", [("right", "person", "вправе обратиться в суд")], "the verb of a relative clause decides nothing"),
    ("ru", "Иностранные работники, прибывающие по квоте, обязаны иметь страховку.", [("duty", "foreign_worker", "обязаны иметь страховку")], "a participle between subject and predicate"),
    ("ru", "Решение суда может быть обжаловано.", [("right", "", "Решение суда может быть обжаловано")], "whose decision it is may not appeal"),
    ("ru", "Гражданином может быть подана жалоба.", [("right", "citizen", "может быть подана жалоба")], "who may lodge it stands in the instrumental"),
    ("ru", "Срок не может превышать десяти дней.", [("prohibition", "", "Срок не может превышать десяти дней")], "a term has no duties"),
    ("ru", "Социальную помощь осуществляют организации образования.", [("duty", "education_organisation", "Социальную помощь осуществляют")], "the subject may stand behind its verb"),
    ("ru", "Бухгалтеры и работник имеют право на отпуск.", [("right", "worker", "имеют право на отпуск")], "one of a row of whom no other is known, before a verb in the plural"),
    ("ru", "Сторона обязана известить другую, а также вправе расторгнуть договор.", [("duty", "party", "обязана известить другую"), ("right", "party", "вправе расторгнуть договор")], "two predicates of one subject"),
    ("ru", "Усыновление признается недействительным с момента решения.", [("procedure", "", "Усыновление признается недействительным с момента решения")], "to be held void says nothing of what a thing is"),
    ("ru", "Договор признается сделкой.", [("definition", "", "Договор признается сделкой")], "what something is"),
    ("ru", "Допускается продление срока.", [("procedure", "", "Допускается продление срока")], "allowed to nobody in particular"),
    ("ru", "Членам семьи разрешается пользоваться жильем.", [("right", "family_member", "разрешается пользоваться жильем")], "allowed to whom"),
    ("ru", "Государственный заказ утверждает акимат.", [("competence", "akimat", "Государственный заказ утверждает")], "«государственный» is no form of «государство»"),
    ("ru", "Каждый гражданин вправе выезжать.", [("right", "citizen", "вправе выезжать")], "each citizen is a citizen"),
    ("ru", "Проверка отменяется. Лица допускаются к работе.", [("procedure", "", "Проверка отменяется"), ("right", "person", "допускаются к работе")], "two sentences"),
    ("ru", "Орган ведет учет, а лица, указанные в статье, вправе обжаловать его.", [("competence", "state_body", "ведет учет"), ("right", "person", "вправе обжаловать его")], "the comma behind a participle does not part a subject from its verb"),
    # English
    ("en", "The employer must register the employee within ten days.", [("duty", "employer", "must register the employee within ten days")], "English"),
    ("en", "The body shall approve the rules if the quota is set.", [("duty", "state_body", "shall approve the rules")], "a condition behind"),
    ("en", "An immigrant has the right to appeal.", [("right", "immigrant", "has the right to appeal")], "English rights"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_what_a_sentence_provides(
    language: str, text: str, expected: list[Read], reason: str
) -> None:
    assert read(text, language) == expected, reason


CLAUSES = [
    ("kk", "Егер келісім жасалмаса, тұтынушы сотқа жүгінуге құқылы.", ["Егер келісім жасалмаса"], [], "opened by a conjunction"),
    ("kk", "Адам өтініш берген жағдайда, орган шешім қабылдайды.", ["Адам өтініш берген жағдайда"], [], "closed by its last word"),
    ("kk", "Орган, егер заңда өзгеше көзделмесе, шешім қабылдайды.", [], ["егер заңда өзгеше көзделмесе"], "an exception with a conjunction"),
    ("kk", "Жұмыс беруші балаларды, туыстарды және мүлікті қоспағанда, тізім жасайды.", [], ["Жұмыс беруші балаларды, туыстарды және мүлікті қоспағанда"], "what is excepted may be a list"),
    ("ru", "В случае болезни работник вправе уйти.", ["В случае болезни"], [], "no comma: it is over where the subject begins"),
    ("ru", "Если лицо нарушило правила, установленные законом, оно обязано уйти.", ["Если лицо нарушило правила, установленные законом"], [], "a participle within"),
    ("ru", "Наниматель обязан платить, если иное не предусмотрено законом, договором и уставом.", [], ["если иное не предусмотрено законом, договором и уставом"], "a list behind the comma belongs to it"),
    ("ru", "В случаях, когда наследник получил имущество, принял долг, суд выносит решение.", ["В случаях, когда наследник получил имущество, принял долг"], [], "verbs in the past tense in a row"),
    ("ru", "Лица, за исключением детей, обязаны платить.", [], ["за исключением детей"], "an exception between subject and predicate"),
    ("en", "The person may stay unless the court decides.", [], ["unless the court decides"], "English"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "conditions", "exceptions", "reason"), CLAUSES)
def test_on_what_it_depends(
    language: str, text: str, conditions: list[str], exceptions: list[str], reason: str
) -> None:
    expression, found = norms(text, language)
    assert [words(expression, *span) for span in found[0].conditions] == conditions, reason
    assert [words(expression, *span) for span in found[0].exceptions] == exceptions, reason


AMOUNTS = [
    ("kk", "Орган он бес күн ішінде бес жүз теңге төлейді.", ["он бес күн"], ["бес жүз теңге"], "number words"),
    ("ru", "Лицо в течение 10 рабочих дней уплачивает 5 процентов.", ["10 рабочих дней"], ["5 процентов"], "figures"),
    ("ru", "Лицо уплачивает взнос по статье 10.", [], [], "the number of an article is neither"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "deadlines", "amounts", "reason"), AMOUNTS)
def test_until_when_and_how_much(
    language: str, text: str, deadlines: list[str], amounts: list[str], reason: str
) -> None:
    expression, found = norms(text, language)
    assert [words(expression, *span) for span in found[0].deadlines] == deadlines, reason
    assert [words(expression, *span) for span in found[0].amounts] == amounts, reason


def test_the_words_that_decide_and_name() -> None:
    expression, found = norms("Заявитель вправе отозвать заявление.", "ru")
    (norm,) = found
    assert norm.deciding is not None
    assert words(expression, *norm.deciding) == "вправе"
    assert [words(expression, one.start, one.end) for one in norm.bearers] == ["Заявитель"]
    assert norm.head is None


def test_a_term_of_the_act_is_a_bearer_under_its_own_name() -> None:
    text = (
        "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:\n\n"
        "1) кочевник – лицо, сменившее место жительства;\n\n"
        "Статья 2. Права\n\nКочевники вправе выбирать место."
    )
    _, found = norms(text, "ru")
    assert [(one.key, one.name) for one in found[-1].bearers] == [("person", "кочевник")]


def test_a_plural_has_the_name_of_one() -> None:
    _, found = norms("Граждане Республики Казахстан вправе выезжать.", "ru")
    assert [one.name for one in found[0].bearers] == ["гражданин Республики Казахстан"]
