"""The dependents of a noun, a participle before its noun, or an adjective by grammatical slot."""

from spacy.tokens import Token

from onrecord.grammar.arguments import Slots, spread
from onrecord.grammar.lexicon import load_operators, words
from onrecord.grammar.lists import parties
from onrecord.grammar.own_subjects import antecedent, own_subject
from onrecord.grammar.subjects import carrier, holder, understood_subject
from onrecord.grammar.tree import auxiliaries, child, children, first_conjunct, is_passive, preposition, prepositions

_ATTENDING = frozenset({"after", "following", "during", "amid", "in", "before", "for"})


def noun_slots(token: Token) -> Slots:
    """Slots of a noun trigger; where a light verb carries it, that verb's subject and obliques too."""
    slots: dict[str, list[Token]] = {}
    for dependent in children(token, "nmod", "nmod:agent"):
        slot = "by" if dependent.dep_ == "nmod:agent" else preposition(dependent)
        if slot is not None and _is_near(token, dependent) and not (slot == "of" and "of" in slots):
            slots.setdefault(slot, []).append(dependent)
    _add_next_phrase(token, slots)
    _add_beyond_doer(slots)
    involved = [o for a in children(token, "acl") if a.lemma_.lower() == "involve" for o in children(a, "obj")]
    if involved:
        slots["involving"] = involved
    slots["poss"] = [p for p in children(token, "nmod:poss") if p.i < token.i] or _stray_owner(token)
    slots["compound"] = [c for c in children(token, "compound", "amod", "nmod:unmarked") if c.i < token.i and c.tag_[:2] != "VB"]
    _add_gerund(token, slots)
    _add_carrier(token, slots)
    _add_attending(token, slots)
    _add_state(token, slots)
    return spread({name: found for name, found in slots.items() if found})


def _stray_owner(noun: Token) -> list[Token]:
    """The X of *directed X's murder*, with X hung on the verb."""
    mark = noun.nbor(-1) if noun.i > noun.sent.start else noun
    name = mark.head if mark.tag_ == "POS" else noun
    return [name] if name.i < mark.i and name.ent_type_ == "person" and name.head.i == noun.head.i and name.dep_ == "obj" else []


def _add_beyond_doer(slots: dict[str, list[Token]]) -> None:
    """*the killing by Norland of Ann Roe*, with *of Ann Roe* hung on *Norland*."""
    bodies = [b for b in slots.get("by", ()) if b.ent_type_ in {"place", "organization"}]
    hung = [m for b in bodies for m in children(b, "nmod") if preposition(m) == "of" and m.ent_type_ == "person"]
    if hung and "of" not in slots:
        slots["of"] = hung


def _add_gerund(token: Token, slots: dict[str, list[Token]]) -> None:
    """*a militant beheading Ann Roe*, read as a noun with an adjective: who follows bare undergoes it, and who stands before does it."""
    after = [c for c in children(token, "nmod", "obj", "appos", "flat", "nmod:desc") if c.i > token.i and not prepositions(c)]
    named = [c for c in after if c.ent_type_ == "person" and c.left_edge.i == token.i + 1]
    if token.lower_.endswith("ing") and named:
        doers = slots.pop("compound", [])
        slots["of"] = named
        if doers and "by" not in slots:
            slots["by"] = doers


def _is_near(noun: Token, dependent: Token) -> bool:
    """No finite verb parts a noun from its phrase: *the kidnapping of X is damaging the fight of Y*."""
    between = noun.doc[noun.i + 1 : dependent.left_edge.i]
    return not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in between) or any(t.tag_ in {"WP", "WDT"} for t in between)


def _add_next_phrase(token: Token, slots: dict[str, list[Token]]) -> None:
    """*the release of X*: the phrase right after the noun is its own, wherever the parser hung it; so is *talks on releasing X*."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if after is None or after.pos_ not in {"ADP", "SCONJ"} or after.head.i <= after.i or after.lower_ in slots:
        return
    head = _nearest_head(after)
    if head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or head.tag_ == "VBG":
        slots[after.lower_] = [head]


def _nearest_head(case: Token) -> Token:
    """The noun of a preposition: never beyond the next one (*of 200 girls by the group*), nor an owner instead of what is owned."""
    head = _counted(case.head)
    between = case.doc[case.i + 1 : head.i]
    stop = next((t.i for t in between if t.dep_ == "case" and t.pos_ == "ADP"), head.i + 1)
    if stop <= head.i:
        nouns = [t for t in case.doc[case.i + 1 : stop] if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}]
        head = nouns[-1] if nouns else head
    following = case.doc[head.i + 1 : head.i + 5]
    if len(following) > 1 and following[0].text in {"'s", "’s", "'", "’"}:
        return next((t for t in following[1:] if t.pos_ in {"NOUN", "PROPN"}), head)
    return head


def _counted(number: Token) -> Token:
    """The noun that a number right before it counts."""
    counts = number.pos_ == "NUM" and number.head.i == number.i + 1 and number.head.pos_ == "NOUN"
    return number.head if counts and number.dep_ in {"compound", "nummod", "amod", "nmod:desc", "det"} else number


def _add_carrier(token: Token, slots: dict[str, list[Token]]) -> None:
    verb = token.head
    owner = holder(token)
    if owner is not None and owner.dep_ == "nmod:poss" and owner.pos_ == "PRON":
        owner = carrier(token)
    if owner is not None and owner not in slots["poss"] and "by" not in slots:
        slots["carrier"] = [owner]
    carrying = load_operators().light | words("suspending") | words("blocking")
    if token.dep_ not in {"obj", "nsubj", "nsubj:pass"} or verb.lemma_.lower() not in carrying:
        return
    for dependent in children(verb, "obl", "obl:agent"):
        slot = "by" if dependent.dep_ == "obl:agent" else preposition(dependent)
        if slot is not None:
            slots.setdefault(slot, []).append(dependent)


def _add_attending(token: Token, slots: dict[str, list[Token]]) -> None:
    """*freed nine after talks with the rebels*: one side is named, the other does what the clause says."""
    way, verb = preposition(token) or "", token.head
    if "with" not in slots or way not in _ATTENDING or verb.pos_ != "VERB" or is_passive(verb):
        return
    if any(slots.get(slot) for slot in ("carrier", "poss", "between", "by", "compound")) or token.dep_ not in {"obl", "advcl"}:
        return
    found = understood_subject(verb)
    if found is not None:
        slots["carrier"] = [found[0]]


def _add_state(token: Token, slots: dict[str, list[Token]]) -> None:
    """*X is, remains, died in captivity*, *X is behind bars*: X is held."""
    if (preposition(token), token.lemma_.lower()) in {("behind", "bar"), ("under", "arrest")}:
        stays = token.dep_ == "obl" and token.head.lemma_.lower() in load_operators().stays
        found = understood_subject(token.head if stays else token) if stays or child(token, "cop") is not None else None
        slots["state"] = [found[0]] if found is not None else []
        slots["compound"] = [c for c in slots["compound"] if c.lemma_.lower() != "house"]
        return
    if preposition(token) != "in" or (token.lemma_.lower() not in words("captivity") and token.lemma_.lower() != "hand"):
        return
    if token.dep_ == "nmod" and token.head.lemma_.lower() in words("date_word") | words("length"):
        _add_held(token.head, slots)
        return
    copula = child(token, "cop")
    hung = copula is not None and child(copula, "nsubj") is not None  # the subject, on the copula instead of the state
    stated = copula if hung else token if child(token, "nsubj") is not None else token.head
    found = understood_subject(stated) if token.dep_ != "nmod" and stated is not None else None
    if found is not None:
        slots["state"] = [found[0]]


def _add_held(stretch: Token, slots: dict[str, list[Token]]) -> None:
    """*walked free after 400 days in captivity*, *freed him after two years in captivity*: whom the verb is done to, else who does it."""
    verb = stretch.head
    if stretch.dep_ not in {"obl", "obl:unmarked"} or verb.pos_ != "VERB":
        return
    found = None if is_passive(verb) else child(verb, "obj")
    subject = understood_subject(verb) if found is None else None
    slots["state"] = [antecedent(found)] if found is not None else [subject[0]] if subject is not None else []


def modified_slots(token: Token) -> Slots:
    """Slots of a participle before its noun, or of an adjective said of its subject."""
    patient = _modified(token) if modifies_noun(token) else own_subject(token) or _believed(token)
    if patient is not None and modifies_noun(token):
        return {"object": tuple(t for t in parties(patient) if t.i == patient.i or not _has_own_words(t))}
    return spread({"object": [patient]} if patient is not None else {})


_HELD_FOR = frozenset({"presumed", "feared", "believed", "assumed", "thought"})


def _believed(token: Token) -> Token | None:
    if not is_believed(token):
        return None
    found = understood_subject(token.head) or understood_subject(first_conjunct(token.head))
    return None if found is None else found[0]


def is_believed(token: Token) -> bool:
    """*are believed dead*, *is missing and feared dead*, *is missing, presumed dead*: said of the subject of the believing."""
    if token.dep_ == "conj":
        return any(c.lemma_.lower() in words("belief") or c.lower_ in _HELD_FOR for c in children(token, "amod"))
    as_dead = token.dep_ == "obl" and preposition(token) == "as"  # "was wrongly reported as dead"
    believed = (token.dep_ == "xcomp" or as_dead) and token.head.lemma_.lower() in words("belief")
    return believed and (is_passive(token.head) or _shares_be(token.head))


def _shares_be(verb: Token) -> bool:
    """The *feared* of *is missing and feared dead*."""
    first = first_conjunct(verb)
    shared = first.i != verb.i and any(a.lemma_.lower() == "be" for a in auxiliaries(first))
    return shared and verb.tag_ in {"VBN", "VBD"} and child(verb, "nsubj", "obj", "ccomp", "aux") is None


def _has_own_words(conjunct: Token) -> bool:
    """*kidnapped girls, and the leader …*: an adjective does not reach over an article or a comma."""
    alone = child(conjunct, "det", "nmod:poss", "nummod", "punct") is None
    return conjunct.ent_type_ != "person" and not (alone and conjunct.doc[conjunct.left_edge.i].dep_ in {"cc", "amod", conjunct.dep_})


def modifies_noun(token: Token) -> bool:
    """*the kidnapped men*; also where the parser missed it, between a number or article and a noun, or after a verb."""
    if _stray_participle(token) is not None:
        return True
    if token.dep_ == "amod" or token.tag_ != "VBN" or not 0 < token.i < len(token.doc) - 1:
        return token.dep_ == "amod"
    return token.doc[token.i - 1].pos_ in {"NUM", "DET"} and token.doc[token.i + 1].pos_ in {"NOUN", "PROPN"}


def _stray_participle(token: Token) -> Token | None:
    """The *American Ann Roe* of *met detained American Ann Roe*, with the participle read as a clause that has her for its object."""
    stray = token.tag_ == "VBN" and token.dep_ == "xcomp" and token.head.i == token.i - 1 and token.head.pos_ == "VERB"
    if not stray or any(c.dep_ != "obj" for c in token.children):
        return None
    found = child(token, "obj") or child(token.head, "obj")
    return found if found is not None and found.left_edge.i == token.i + 1 and not is_passive(token.head) else None


def _modified(token: Token) -> Token:
    stray = _stray_participle(token)
    if stray is not None:
        return stray
    if token.dep_ == "amod":
        name = token.head.head if token.head.dep_ == "nmod:desc" else token.head
        return name if name.ent_type_ == "person" and name.i > token.head.i else token.head  # "the slain Senator Ann Roe"
    noun = token.doc[token.i + 1]
    return noun.head if noun.dep_ in {"compound", "flat", "nmod:desc"} and noun.head.pos_ in {"NOUN", "PROPN"} else noun
