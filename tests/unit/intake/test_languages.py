import pytest

from onrecord.intake.languages import name_language, read_code

ENGLISH = "The envoy met the leaders of the group on Tuesday, and they will meet again."
FOREIGN = {
    "fr": "Les deux négociateurs se sont retrouvés lundi dans la capitale pour parler des prisonniers. La rencontre a duré trois heures.",
    "es": "El enviado dijo el lunes que los rehenes serán liberados antes de fin de mes, y que sus familias esperan desde hace un año.",
    "de": "Der Gesandte sagte am Montag, dass die Geiseln noch vor dem Ende des Monats freikommen sollen. Die Familien warten seit Jahren.",
    "zu": "Ummeli wakhe uthe umndeni usulindele izindaba ezinhle ngemva kwezinyanga eziningi. "
    "Amaphoyisa athi asaqhubeka nokufuna labo "
    "abathumba le ntatheli ngenyanga edlule, futhi acela umphakathi ukuthi usize.",
    "sw": "Mjumbe huyo alisema siku ya Jumatatu kwamba mateka wataachiliwa kabla ya mwisho wa "
    "mwezi. Familia zao zimekuwa zikisubiri habari "
    "kwa zaidi ya mwaka mmoja.",
    "tr": "Elçi pazartesi günü yaptığı açıklamada rehinelerin ay sonundan önce serbest "
    "bırakılacağını söyledi. Aileler bir yıldan uzun "
    "süredir haber bekliyor ve hükümetin kendilerini unutmamasını istiyor.",
    "id": "Utusan itu mengatakan pada hari Senin bahwa para sandera akan dibebaskan sebelum "
    "akhir bulan. Keluarga mereka sudah menunggu "
    "kabar selama lebih dari satu tahun.",
    "af": "Die gesant het Maandag gesê dat die gyselaars voor die einde van die maand vrygelaat "
    "sal word. Die families wag al lank op nuus.",
    "pcm": "Di govment don tok say dem go free all di pipo wey dem catch last month. Di family "
    "dem dey wait since and dem no sabi wetin go "
    "happun to dem.",
}
NAMES = (
    "Killed: Amal Rezk, 34, teacher. Bruno Okafor, 21, student. Carla Mendes, 45, nurse. Dmitri "
    "Volkov, 52, driver. Eun-ji Park, 19, "
    "student. Farid Haddad, 61, retired. Grete Olsen, 38, engineer. Hugo Marchand, 27, cook. "
    "Ines Duarte, 33, clerk. Jamal Diop, 29, guard."
)
STILL_ENGLISH = {
    "Nigerian": "Governor Ibe don't want palaver o, the senator said, as gunmen freed nine of "
    "the travellers along the Kusa road on Monday.",
    "Indian": "The accused persons were nabbed by the sleuths and one crore rupees was recovered "
    "from them, said the DCP on Monday evening.",
    "Philippine": "Suspected kidnappers freed the barangay captain in Sitio Malaya on Monday, and the mayor said that no ransom was paid.",
    "foreign names": "Jean-Luc Delaroche and Søren Kjærgård of Médecins du Désert were freed in "
    "Nouakchott, said Ould Cheikh el Moctar, "
    "who is the head of the Haut Conseil de la Paix et de la Réconciliation.",
    "quotations": "The envoy said “nous sommes prêts à discuter avec toutes les parties si elles "
    "le souhaitent” in Kesh. He added: “il faut "
    "que les otages soient libérés sans condition et sans délai”. Reporters asked about the delay.",
    "capitals": ENGLISH.upper() + " THREE OF THE HOSTAGES WERE FREED ON MONDAY.",
    "headlines": "Rebels free three aid workers after ransom talks; families await flight home; "
    "minister promises inquiry; army denies deal; "
    "opposition demands answers; five others still missing near border; search teams resume work",
}


@pytest.mark.parametrize(("code", "text"), FOREIGN.items(), ids=FOREIGN)
@pytest.mark.parametrize("declared", [None, "en", "it"])
def test_the_words_decide_whatever_is_declared(code: str, text: str, declared: str | None) -> None:
    assert name_language(declared, text) == code


@pytest.mark.parametrize("text", STILL_ENGLISH.values(), ids=STILL_ENGLISH)
def test_english_stays_english(text: str) -> None:
    assert name_language("fr", text) == "en"


@pytest.mark.parametrize("text", [NAMES, NAMES.upper(), "JOHN ROE, MARIA ROSSI, AHMED HADDAD, PAVEL NOVAK, LENA FISCHER, " * 3])
def test_a_list_of_names_is_in_the_language_that_is_declared(text: str) -> None:
    assert name_language("en", text) == "en"
    assert name_language(None, text) in {None, "en"}


def test_other_letters_tell_in_few_words() -> None:
    assert name_language("en", "Стороны встретились в понедельник, сообщило министерство.") == "ru"
    assert name_language(None, "التقى المبعوث قادة الجماعة يوم الاثنين") == "ar"
    assert name_language(None, "特使星期一会见了该组织的领导人，并表示人质将在月底前获释。") == "zh"


def test_arabic_in_latin_letters_is_not_english() -> None:
    text = (
        "qala al-mabuth yawm al-ithnayn inna al-rahain sayutlaq sarahuhum qabla nihayat al-shahr "
        "wa inna ailatihim tantazir al-akhbar "
        "mundhu akthar min sana wa tatlub min al-hukuma alla tansahum abadan"
    )
    assert name_language(None, text) not in {None, "en"}


def test_a_foreign_text_that_quotes_english_is_foreign() -> None:
    quotes = "«The hostages of the group will be freed in the morning, and that is the last of it that we have to say to them»"
    assert name_language(None, f"{FOREIGN['fr']} {quotes}. {quotes}.") == "fr"


def test_capitals_of_another_language_are_no_names() -> None:
    assert name_language("en", FOREIGN["fr"].upper()) == "fr"


@pytest.mark.parametrize(("declared", "code"), [("fr-CA", "fr"), ("en", "en"), (None, None), ("?", None)])
@pytest.mark.parametrize("text", ["Les deux parties se sont vues lundi, dit-on.", "Hm.", "", "42 17 99 " * 30])
def test_few_words_are_in_the_language_that_is_declared(text: str, declared: str | None, code: str | None) -> None:
    assert name_language(declared, text) == code


def test_a_short_english_note_is_english() -> None:
    assert name_language("fr", ENGLISH) == "en"


@pytest.mark.parametrize(
    ("declared", "code"), [("en-US", "en"), ("English", "en"), ("fr", "fr"), ("rus", "ru"), ("he_IL", "he"), ("?", None), (None, None)]
)
def test_codes_are_read_from_tags_and_names(declared: str | None, code: str | None) -> None:
    assert read_code(declared) == code


def test_figures_and_code_have_no_language() -> None:
    assert name_language(None, "x = foo(bar) return none while i lt n do j = k mod m end print q r s t u v w z " * 3) in {None, "en"}
