from onrecord.grammar.arguments import verb_slots
from onrecord.grammar.attach import attachment, gerund_noun, result_of, stressing_verb
from onrecord.grammar.nominal_arguments import noun_slots
from onrecord.grammar.subjects import understood_subject
from tests.fakes.docs import parsed


def test_a_clause_with_until_is_no_clause_of_the_noun() -> None:
    rows = """
    Roe PROPN NNP Roe 3 nsubj
    was AUX VBD be 3 cop
    leader NOUN NN leader 0 root
    until SCONJ IN until 7 mark
    Lee PROPN NNP Lee 7 obl:agent
    was AUX VBD be 7 aux:pass
    killed VERB VBN kill 3 acl
    by ADP IN by 9 case
    police NOUN NNS police 7 obl:agent
    """
    killed = parsed("Roe was leader until Lee was killed by police", rows)[6]
    assert attachment(killed)[1] == "advcl"
    slots = verb_slots(killed)
    assert [t.text for t in slots["object"]] == ["Lee"]
    assert [t.text for t in slots["subject"]] == ["police"]


def test_the_object_of_an_asking_verb_does_the_infinitive() -> None:
    rows = """
    Norland PROPN NNP Norland 2 nsubj
    expects VERB VBZ expect 0 root
    Sudria PROPN NNP Sudria 2 obj
    to PART TO to 5 mark
    free VERB VB free 3 acl
    them PRON PRP they 5 obj
    """
    found = understood_subject(parsed("Norland expects Sudria to free them", rows)[4])
    assert found is not None
    assert found[0].text == "Sudria"


def test_both_ends_of_a_way_belong_to_the_verb() -> None:
    rows = """
    Roe PROPN NNP Roe 2 nsubj
    flew VERB VBD fly 0 root
    to ADP IN to 4 case
    Norland PROPN NNP Norland 2 obl
    from ADP IN from 6 case
    Sudria PROPN NNP Sudria 4 nmod
    """
    slots = verb_slots(parsed("Roe flew to Norland from Sudria", rows)[1])
    assert [t.text for t in slots["to"]] == ["Norland"]
    assert [t.text for t in slots["from"]] == ["Sudria"]


def test_a_number_is_not_taken_for_what_it_counts() -> None:
    rows = """
    release NOUN NN release 0 root
    of ADP IN of 3 case
    30 NUM CD 30 4 compound
    hostages NOUN NNS hostage 1 nmod
    """
    assert [t.text for t in noun_slots(parsed("release of 30 hostages", rows)[0])["of"]] == ["hostages"]


def test_a_gerund_may_say_what_kind_of_people() -> None:
    rows = """
    Negotiating VERB VBG negotiate 4 nsubj:pass
    parties NOUN NNS party 1 obj
    are AUX VBP be 4 aux:pass
    headed VERB VBN head 0 root
    to ADP IN to 6 case
    Norland PROPN NNP Norland 4 obl
    """
    doc = parsed("Negotiating parties are headed to Norland", rows)
    assert gerund_noun(doc[0]) == doc[1]
    assert [t.text for t in verb_slots(doc[3])["subject"]] == ["parties"]


def test_what_stands_after_a_gerund_is_its_object() -> None:
    rows = """
    on ADP IN on 2 mark
    releasing VERB VBG release 0 root
    Roe PROPN NNP Roe 2 nsubj
    """
    slots = verb_slots(parsed("on releasing Roe", rows)[1])
    assert [t.text for t in slots["object"]] == ["Roe"]
    assert "subject" not in slots


def test_stress_on_a_need_asks_for_it() -> None:
    rows = """
    Roe PROPN NNP Roe 2 nsubj
    placed VERB VBD place 0 root
    stress NOUN NN stress 2 obj
    on ADP IN on 6 case
    the DET DT the 6 det
    necessity NOUN NN necessity 2 obl
    """
    doc = parsed("Roe placed stress on the necessity", rows)
    assert stressing_verb(doc[5]) == doc[1]


def test_who_remains_in_captivity_is_held_even_if_hung_on_the_copula() -> None:
    rows = """
    Roe PROPN NNP Roe 2 nsubj
    remains AUX VBZ remain 4 cop
    in ADP IN in 4 case
    captivity NOUN NN captivity 0 root
    """
    assert [t.text for t in noun_slots(parsed("Roe remains in captivity", rows)[3])["state"]] == ["Roe"]


RESULT = """
They PRON PRP they 2 nsubj
struck VERB VBD strike 0 root
Monday PROPN NNP Monday 2 obl
, PUNCT , , 5 punct
killing VERB VBG kill 2 advcl
two NUM CD two 5 obj
"""


def test_a_participle_after_a_comma_tells_the_result_of_the_act() -> None:
    doc = parsed("They struck Monday, killing two", RESULT)
    assert result_of(doc[4]) == doc[1]


def test_a_participle_of_another_kind_is_no_result() -> None:
    doc = parsed("They struck Monday, naming two", RESULT.replace("killing VERB VBG kill", "naming VERB VBG name"))
    assert result_of(doc[4]) is None
