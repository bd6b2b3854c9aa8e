"""Sentences of our own by which a model is measured (:mod:`indexer.semantic.sentence_model`).

Everyday and legal matters in three languages. A change makes every knowledge
base that was built with a model of sentence-transformers out of date.
"""

FINGERPRINTED = "Қазақстан Республикасының көші-қон туралы заңнамасы"

OF_ALL_KINDS = (
    "Азаматтардың құқықтары мен бостандықтары",
    "Уәкілетті органның құзыреті",
    "Шарттың қолданылу мерзімі",
    "Балабақшаға қалай орналасуға болады?",
    "Салықты төлеу тәртібі мен мерзімдері",
    "Жер учаскесін беру туралы шешім",
    "Сот отырысының хаттамасы",
    "Зейнетақы қашан тағайындалады?",
    "Көлік құралын тіркеу",
    "Өрт қауіпсіздігі талаптары",
    "Дәріханада дәрі сату",
    "Наубайханада жаңа пісірілген нан",
    "Права и обязанности сторон",
    "Компетенция уполномоченного органа",
    "Договор вступает в силу со дня подписания.",
    "Как устроить ребёнка в школу?",
    "Порядок уплаты налогов и сборов",
    "Предоставление земельного участка",
    "Протокол судебного заседания",
    "Когда назначают пенсию?",
    "Перевозка грузов железной дорогой",
    "Требования пожарной безопасности",
    "Продажа лекарств в аптеке",
    "Вчера весь день шёл дождь.",
    "The rights and duties of the parties",
    "Powers of the authorised body",
    "This agreement enters into force when it is signed.",
    "How do I enrol my child at school?",
    "Procedure for the payment of taxes",
    "Allocation of land",
    "The minutes of the hearing",
    "When is a pension granted?",
)
