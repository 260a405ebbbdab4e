"""Sense checks of captivity and freedom: taken, held, moved, freed, exchanged, escaped."""

from spacy.tokens import Token

from onrecord.extract.claims.lexicon import load_operators, words
from onrecord.extract.claims.parties import is_named
from onrecord.extract.claims.people import is_captive, is_person, is_place, is_site, kind
from onrecord.extract.claims.recordings import is_recorded
from onrecord.extract.claims.senses.use import Use, is_somebody, person_patient, person_subject
from onrecord.extract.tree import child, children, conjuncts, is_passive, preposition
from onrecord.model.claim import Role
from onrecord.model.entity import EntityKind


def taken_captive(use: Use) -> bool:
    """*taken hostage*, *was seized by gunmen*, *taken from her home*; *took power* and *took part* are not."""
    found = _without_captive(use)
    if not found or use.any_lemma(found, "not_seized") or child(use.token, "compound:prt") is not None:
        return use.token.lemma_.lower() == "take" and _captive_complement(use, found)
    if _captive_complement(use, found):
        return True
    if not person_patient(use) or _goes_to_care(use) or _is_moved(use, found) or _is_filmed(use):
        return False
    if use.token.lemma_.lower() in {"capture", "seize", "snatch"}:
        return not use.any_lemma(use.slot("subject"), "showing")
    return _from_somewhere(use) or (use.any_lemma(use.slot("subject"), "captor") and use.token.lemma_.lower() != "take")


def _is_filmed(use: Use) -> bool:
    """*was captured on camera*."""
    return use.any_lemma(use.slot("on") + use.slot("in"), "lens")


def _is_moved(use: Use, found: tuple[Token, ...]) -> bool:
    """*the captives were taken from A to B*: who is a captive already is moved."""
    goals = use.slot("to") + use.slot("into")
    return any(is_captive(use.context, t) for t in found) and any(is_site(use.context, t) for t in goals)


def _without_captive(use: Use) -> tuple[Token, ...]:
    """The objects without the *hostage* of *taken hostage*, which parsers take for one."""
    found = use.slot("object")
    bare = [t for t in found if not (t.lemma_.lower() in words("captive") and t.i == use.token.i + 1)]
    return tuple(bare) if bare else found


def _captive_complement(use: Use, found: tuple[Token, ...]) -> bool:
    marked = [
        c
        for c in use.token.children
        if c.dep_ in {"xcomp", "obj", "obl", "advmod", "compound", "obl:unmarked", "amod", "advcl", "compound:prt"}
    ]
    return any(c.lemma_.lower() in words("captive") and c not in found for c in marked) and all(is_person(use.context, t) for t in found)


def _goes_to_care(use: Use) -> bool:
    return any(t.lemma_.lower() in {"hospital", "clinic", "doctor", "court", "safety", "medical", "treatment"} for t in use.slot("to"))


def _from_somewhere(use: Use) -> bool:
    places = [
        t
        for t in use.slot("from")
        if is_place(use.context, t) or kind(use.context, t) is EntityKind.OCCASION or t.lemma_.lower() in words("taken_from")
    ]
    return bool(places)


def into_custody(use: Use) -> bool:
    """*taken into custody*, *placed under house arrest*; not *taken into court*."""
    phrases = [o for o in children(use.token, "obl") if preposition(o) in {"into", "in", "under"} and o.lemma_.lower() in words("custody")]
    return bool(phrases) and person_patient(use) and not any(child(o, "nmod:poss", "nmod") for o in phrases)


def held_captive(use: Use) -> bool:
    """*is being held*, *held hostage*, *holds 60 hostages*; *hold talks*, *hold a position*, *kept him awake* are not."""
    found = _without_captive(use)
    if not found or not all(is_person(use.context, t) for t in found) or use.any_lemma(use.slot("in"), "no_prison") or _is_staged(use):
        return False
    if _captive_complement(use, found):
        return True
    if use.any_lemma(use.slot("at"), "at_point") or use.any_lemma(found, "corpse") or _is_held_so(use.token):
        return False
    if any(a.tag_ == "MD" for a in children(use.token, "aux")):
        return False
    if use.token.lemma_.lower() == "keep" and _instead_of_freeing(use.token):
        return True
    if use.token.lemma_.lower() != "hold" or child(use.token, "compound:prt", "ccomp") is not None:
        return False
    held = [c.lemma_.lower() for c in children(use.token, "xcomp")]
    if any(h in {"responsible", "accountable", "liable"} for h in held) or use.any_lemma(use.slot("to"), "held_to"):
        return False
    named = use.token.tag_ == "VBG" and not use.slot("to") and use.token.dep_ not in {"amod", "compound"}
    perfect = any(a.lemma_.lower() == "have" for a in children(use.token, "aux")) and all(is_somebody(t) for t in found)
    by_name = found[0].ent_type_ == "person" or is_named(use.context, found[0])
    plain = by_name and bool(use.slot("subject")) and not use.slot("to")
    named = ((named or plain) and person_subject(use)) or perfect
    return is_passive(use.token) or named or any(is_captive(use.context, t) for t in found) or use.any_lemma(use.slot("in"), "captivity")


def _is_held_so(verb: Token) -> bool:
    """*was held back by illness*, *was held scoreless*."""
    way = any(c.lower_ in {"back", "up", "off", "aloft"} for c in children(verb, "advmod"))
    return way or any(c.pos_ == "ADJ" and c.lower_.endswith("less") for c in children(verb, "xcomp", "advmod", "amod"))


def _is_staged(use: Use) -> bool:
    """*the protest held in the square*: the word right before says what is held, wherever the parser hung it."""
    before = use.token.doc[use.token.i - 1]
    return use.token.dep_ == "acl" and before.pos_ == "NOUN" and before.i != use.token.head.i and not is_person(use.context, before)


def _instead_of_freeing(token: Token) -> bool:
    """*freed the women but kept the men*."""
    return token.dep_ == "conj" and token.head.lemma_.lower() in {"free", "release", "set", "let", "liberate"}


def freed_person(use: Use) -> bool:
    """People are released from captivity; statements, funds, water and films are not this kind, nor is who leaves a hospital."""
    found = use.fillers(Role.PATIENT) or use.slot("object")
    if _from_no_captivity(use) or use.any_lemma(found, "publication") or use.any_lemma(found, "corpse") or is_recorded(use.token, found):
        return False
    if any(t.lower_.endswith(("self", "selves")) for t in found) or use.any_lemma(use.slot("subject"), "employer"):
        return False  # "released himself into custody", "was released by the club"
    return person_patient(use)


def _from_no_captivity(use: Use) -> bool:
    """*released from hospital*, *freed of all charges*, *rescued from the rubble*."""
    gone = (o for c in use.token.children if c.dep_ in {"xcomp", "ccomp"} for o in children(c, "obl") if preposition(o) == "from")
    left = (*use.slot("from"), *use.slot("of"), *gone)
    return use.any_lemma(left, "no_captivity") or any(c.lower_ == "solitary" for t in left for c in t.children)


def handed_person(use: Use) -> bool:
    """*handed over 25 captives*, *handed him to the police*; *handed him a letter* is not."""
    over = any(c.lower_ == "over" for c in use.token.doc[use.token.i + 1 : use.token.i + 3])
    given = bool(use.slot("to")) and not use.slot("recipient")
    return person_patient(use) and (over or (use.token.lemma_.lower() == "hand" and given))


def handed_back(use: Use) -> bool:
    """*the rebels handed over six captives*, to nobody or to somebody who frees them; captives handed to police stay captives."""
    found = use.fillers(Role.PATIENT)
    captives = bool(found) and all(is_captive(use.context, t) for t in found)
    over = any(c.lower_ == "over" for c in use.token.doc[use.token.i + 1 : use.token.i + 3])
    return captives and over and all(_frees(taker) for taker in use.slot("to"))


def _frees(taker: Token) -> bool:
    """*their families*, *mediators*, *delegates of the Red Cross*."""
    aid = any(t.text in {"Cross", "Crescent", "ICRC"} for t in taker.subtree)
    return aid or taker.lemma_.lower() in words("household") | {"mediator"}


def walked_free(use: Use) -> bool:
    free = any(c.lower_ == "free" for c in use.token.children if c.i > use.token.i)
    return free and any(is_person(use.context, t) for t in use.slot("subject"))


def appeared_in_recording(use: Use) -> bool:
    """*appeared in a video*: a captive, or somebody who pleads; actors appear in films."""
    return use.any_lemma(use.slot("in"), "recorded") and person_subject(use) and _speaks_of_captivity(use)


def _speaks_of_captivity(use: Use) -> bool:
    told = {t.lemma_.lower() for t in use.token.sent}
    return bool(
        told & (words("captive_person") | words("captivity") | {"plead", "freedom", "release", "alive", "hold", "abduct", "kidnap", "beg"})
    )


def shown_alive(use: Use) -> bool:
    """*a video shows the hostage alive*: a recording, and a captive or the word itself."""
    found = use.slot("object")
    alive = any(t.lower_ == "alive" for t in use.token.subtree)
    return use.any_lemma(use.slot("subject"), "recorded") and bool(found) and is_person(use.context, found[0]) and alive


def freedom_gained(use: Use) -> bool:
    """*secured the freedom of 12 hostages*, *pleading for his freedom*; freedom of speech is another thing."""
    gained = use.token.head.lemma_.lower() in words("gaining") - {"regain"}
    return person_patient(use) and gained and not use.any_lemma(use.slot("of"), "actor")


def in_prison(use: Use) -> bool:
    """*remains in jail*, *has spent a year in prison*; who works or dies there may be no prisoner."""
    stays = use.token.head.lemma_.lower() in load_operators().stays or child(use.token, "cop") is not None
    spent = use.token.dep_ == "nmod" and use.token.head.lemma_.lower() in words("length")
    found = use.slot("state")
    return (stays or spent) and bool(found) and all(is_person(use.context, t) for t in found)


def in_hands(use: Use) -> bool:
    """*71 days in the hands of the rebels*, *is in Red League hands*; not *in good hands*."""
    takers = use.slot("of") or use.slot("compound") or use.slot("poss")
    held = preposition(use.token) == "in" and use.token.tag_ == "NNS" and bool(takers) and bool(use.slot("state"))
    sides = {"organization"} if use.slot("of") else {"organization", "place", "group"}
    taken_by = use.any_lemma(takers, "captor") or all(t.ent_type_ in sides for t in takers)
    return held and taken_by and all(is_person(use.context, t) for t in use.slot("state"))


def confined(use: Use) -> bool:
    """*is behind bars*."""
    return preposition(use.token) == "behind" and use.token.tag_ == "NNS" and in_prison(use)


def captive_still(use: Use) -> bool:
    """*the captive soldier*; not *the former captive*, *a captive audience*."""
    found = use.slot("object")
    return person_patient(use) and not any(c.lower_ in words("once") for t in found for c in children(t, "amod", "compound", "nmod:desc"))


def person_gone(use: Use) -> bool:
    """*vanished from the hotel*, *disappeared in May*; not *disappeared from view*, *vanished into the crowd*."""
    left = use.slot("from") + use.slot("into") + use.slot("behind") + use.slot("to")
    placed = all((is_site(use.context, t) and t.lemma_.lower() != "scene") or t.lemma_.lower() in words("taken_from") for t in left)
    return person_patient(use) and placed and not any(t.lower_ in {"i", "we", "you"} for t in use.slot("subject"))


def moved_body(use: Use) -> bool:
    """The dead are handed over, not released."""
    corpses = [t for t in use.slot("object") if t.lemma_.lower() in words("corpse")]
    members = [m for t in corpses for n in children(t, "nmod") for m in conjuncts(n)]
    owners = [o for t in corpses for o in children(t, "nmod:poss")]
    return bool(corpses) and (person_patient(use) or any(is_person(use.context, m) for m in (*members, *owners)))


def set_free(use: Use) -> bool:
    found = [c.lower_ for c in use.token.children if c.dep_ in {"xcomp", "advmod", "compound:prt", "amod", "ccomp"}]
    found += [c.lower_ for o in use.slot("object") for c in children(o, "amod") if c.i == use.token.i + 1]  # "set free two men"
    freed = "free" in found if use.token.lemma_.lower() == "set" else "go" in found
    return freed and person_patient(use) and not _from_no_captivity(use)


def exchanged_person(use: Use) -> bool:
    if _takes_place(use.token):
        return True
    found = use.fillers(Role.PATIENT)
    people = bool(found) and all(is_person(use.context, t) for t in found)
    return people and (use.token.pos_ != "NOUN" or any(is_captive(use.context, t) for t in found))


def _takes_place(noun: Token) -> bool:
    """*The exchange took place at the border*: one that the report has spoken of."""
    if noun.head.lemma_.lower() == "be" and children(noun.head, "expl") and not children(noun, "nmod", "compound", "amod"):
        return any(d.lower_ in {"no", "any"} for d in children(noun, "det"))  # "there will be no exchange"
    definite = any(d.lower_ in {"the", "this", "that"} for d in children(noun, "det")) and not children(noun, "compound", "amod")
    happens = noun.head.lemma_.lower() in {"happen", "occur", "proceed"} or any(c.lower_ == "place" for c in children(noun.head, "obj"))
    return noun.pos_ == "NOUN" and noun.dep_ == "nsubj" and definite and happens


def locked_up(use: Use) -> bool:
    """*was locked up by the rebels*, *chained her up*; not *locked up his shop*."""
    return person_patient(use) and not any(t.lower_.endswith(("self", "selves")) for t in use.slot("object"))


def moved_person(use: Use) -> bool:
    if use.token.lemma_.lower() in {"return", "send", "bring", "fly"}:
        to = use.slot("to")
        return person_patient(use) and bool(to) and (use.token.lemma_.lower() == "return" or any(is_site(use.context, t) for t in to))
    return person_patient(use)


def received_captives(use: Use) -> bool:
    """*the Red Cross received three hostages*; guests and letters are received otherwise."""
    found = use.slot("object")
    captives = bool(found) and all(is_captive(use.context, t) for t in found)
    return captives and bool(use.slot("subject")) and not any(is_captive(use.context, t) for t in use.slot("subject"))


def carried_person(use: Use) -> bool:
    """Somebody else takes people to a place; abduction and figures of speech go before or nowhere."""
    to = use.slot("to") + use.slot("into")
    moved = any(is_captive(use.context, t) for t in use.slot("object")) and any(is_site(use.context, t) for t in to)
    reached = moved or any(is_place(use.context, t) for t in to) or use.any_lemma(to, "captivity") or _goes_to_care(use)
    return person_patient(use) and reached and not any(t.lemma_.lower() == "court" for t in to)


def proof_of_life(use: Use) -> bool:
    return any(t.lemma_.lower() == "life" for t in use.slot("of"))
