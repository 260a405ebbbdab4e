"""Sense checks of captivity and freedom: taken, held, moved, freed, exchanged, escaped."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import is_named
from onrecord.claims.people import is_captive, is_named_site, is_person, is_place, is_site
from onrecord.claims.recordings import is_recorded
from onrecord.claims.senses.use import Use, person_patient, person_subject
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.tree import child, children, conjuncts, is_passive, preposition
from onrecord.model.claim import Role


def taken_captive(use: Use) -> bool:
    """*taken hostage*, *was seized by gunmen*, *taken from her home*; *took power* and *took part* are not."""
    found = use.slot("object")
    if _captive_complement(use, found):
        return True
    if child(use.token, "compound:prt") is not None or not person_patient(use):
        return False
    if _goes_to_care(use) or _is_moved(use, found) or _is_filmed(use):
        return False
    if use.token.lemma_.lower() in {"capture", "seize", "snatch"}:
        return not use.any_lemma(use.slot("subject"), "showing")
    return _from_somewhere(use) or (use.any_lemma(use.slot("subject"), "captor") and use.token.lemma_.lower() != "take")


def _is_filmed(use: Use) -> bool:
    """*was captured on camera*."""
    return use.any_lemma(use.slot("on") + use.slot("in"), "lens")


def _is_moved(use: Use, found: tuple[Token, ...]) -> bool:
    """*the captives were taken from A to B*: who is a captive already is moved."""
    return any(is_captive(use.context, t) for t in found) and any(is_site(use.context, t) for t in use.slot("to"))


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
    return any(is_place(use.context, t) or t.lemma_.lower() in words("taken_from") for t in use.slot("from"))


def into_custody(use: Use) -> bool:
    """*taken into custody*, *placed under house arrest*; not *taken into court*."""
    phrases = [o for o in children(use.token, "obl") if preposition(o) in {"into", "in", "under"} and o.lemma_.lower() in words("custody")]
    return bool(phrases) and person_patient(use) and not any(child(o, "nmod:poss", "nmod") for o in phrases)


def held_captive(use: Use) -> bool:
    """*is being held*, *held hostage*, *holds 60 hostages*; *hold talks*, *hold a position*, *kept him awake* are not."""
    found = use.slot("object")
    if not found or not all(is_person(use.context, t) for t in found) or use.any_lemma(use.slot("in"), "no_prison") or _is_staged(use):
        return False
    if _captive_complement(use, found):
        return True
    if use.any_lemma(use.slot("at"), "at_point") or use.any_lemma(found, "corpse") or _is_held_so(use.token):
        return False
    if use.token.lemma_.lower() == "keep" and _instead_of_freeing(use.token):
        return True
    if use.token.lemma_.lower() != "hold" or child(use.token, "compound:prt") is not None:
        return False
    held = [c.lemma_.lower() for c in children(use.token, "xcomp")]
    if any(h in {"responsible", "accountable", "liable"} for h in held) or use.any_lemma(use.slot("to"), "held_to"):
        return False
    going_on = use.token.tag_ == "VBG" and not use.slot("to")
    perfect = any(a.lemma_.lower() == "have" for a in children(use.token, "aux")) and all(t.pos_ == "PRON" for t in found)
    held_by = (going_on or is_named(use.context, found[0])) and person_subject(use)
    return (
        is_passive(use.token)
        or held_by
        or perfect
        or any(is_captive(use.context, t) for t in found)
        or use.any_lemma(use.slot("in"), "captivity")
    )


def _is_held_so(verb: Token) -> bool:
    """*was held back by illness*, *was held scoreless*."""
    way = any(c.lower_ in {"back", "up", "off", "aloft"} for c in children(verb, "advmod"))
    return way or any(c.lower_.endswith("less") for c in children(verb, "xcomp"))


def _is_staged(use: Use) -> bool:
    """*the protest held in the square*: the word right before says what is held, wherever the parser hung it."""
    before = use.token.doc[use.token.i - 1]
    return use.token.dep_ == "acl" and before.pos_ == "NOUN" and not is_person(use.context, before)


def _instead_of_freeing(token: Token) -> bool:
    """*freed the women but kept the men*."""
    return token.dep_ == "conj" and token.head.lemma_.lower() in {"free", "release", "set", "let", "liberate"}


def freed_person(use: Use) -> bool:
    """People are released from captivity; statements, funds, water and films are not this kind, nor is who leaves a hospital."""
    found = use.fillers(Role.PATIENT)
    if _from_no_captivity(use) or use.any_lemma(found, "publication") or use.any_lemma(found, "corpse") or is_recorded(use.token, found):
        return False
    if any(t.lower_.endswith(("self", "selves")) for t in found) or use.any_lemma(use.slot("subject"), "employer"):
        return False  # "released himself into custody", "was released by the club"
    return person_patient(use)


def _from_no_captivity(use: Use) -> bool:
    """*released from hospital*, *freed of all charges*, *rescued from the rubble*."""
    gone = (o for c in use.token.children for o in children(c, "obl") if preposition(o) == "from")
    left = (*use.slot("from"), *use.slot("of"), *gone)
    return use.any_lemma(left, "no_captivity") or any(c.lower_ == "solitary" for t in left for c in t.children)


def handed_person(use: Use) -> bool:
    """*handed him to the police*; *handed him a letter* is not."""
    return person_patient(use) and bool(use.slot("to"))


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
    free = any(c.lower_ == "free" for c in use.token.children)
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
    alive = any(t.lower_ == "alive" for t in use.token.subtree)
    return use.any_lemma(use.slot("subject"), "recorded") and person_patient(use) and alive


def freedom_gained(use: Use) -> bool:
    """*secured the freedom of 12 hostages*, *pleading for his freedom*; freedom of speech is another thing."""
    gained = use.token.head.lemma_.lower() in words("gaining") - {"regain"}
    return person_patient(use) and gained


def in_prison(use: Use) -> bool:
    """*remains in jail*, *is in prison*; who works or dies there may be no prisoner."""
    stays = use.token.head.lemma_.lower() in load_operators().stays or child(use.token, "cop") is not None
    return stays and all(is_person(use.context, t) for t in use.slot("state"))


def in_hands(use: Use) -> bool:
    """*71 days in the hands of the rebels*, *is in Red League hands*; not *in good hands*."""
    takers = use.slot("of") or use.slot("compound")
    taken_by = use.any_lemma(takers, "captor") or all(t.ent_type_ in {"organization", "place", "group"} for t in takers)
    return bool(takers) and taken_by and bool(use.slot("state")) and all(is_person(use.context, t) for t in use.slot("state"))


def confined(use: Use) -> bool:
    """*is behind bars*."""
    return use.token.tag_ == "NNS" and in_prison(use)


def captive_still(use: Use) -> bool:
    """*the captive soldier*; not *the former captive*, *a captive audience*."""
    found = use.slot("object")
    return person_patient(use) and not any(c.lower_ in words("once") for t in found for c in children(t, "amod"))


def person_gone(use: Use) -> bool:
    """*vanished from the hotel*, *disappeared in May*; not *disappeared from view*, *vanished into the crowd*."""
    left = use.slot("from") + use.slot("into") + use.slot("behind")
    placed = all((is_site(use.context, t) and t.lemma_.lower() != "scene") or t.lemma_.lower() in words("taken_from") for t in left)
    return person_patient(use) and placed and not any(t.lower_ in {"i", "we", "you"} for t in use.slot("subject"))


def moved_body(use: Use) -> bool:
    """The dead are handed over, not released."""
    corpses = [t for t in use.slot("object") if t.lemma_.lower() in words("corpse")]
    members = [m for t in corpses for n in children(t, "nmod") for m in conjuncts(n)]
    owners = [o for t in corpses for o in children(t, "nmod:poss")]
    return bool(corpses) and (person_patient(use) or any(is_person(use.context, m) for m in (*members, *owners)))


def set_free(use: Use) -> bool:
    found = [c.lower_ for c in use.token.children]
    found += [c.lower_ for o in use.slot("object") for c in children(o, "amod") if c.i == use.token.i + 1]  # "set free two men"
    freed = "free" in found if use.token.lemma_.lower() == "set" else "go" in found
    return freed and person_patient(use) and not _from_no_captivity(use)


def exchanged_person(use: Use) -> bool:
    if _takes_place(use.token):
        return True
    found = use.fillers(Role.PATIENT)
    people = all(is_person(use.context, t) for t in found)
    return people and (use.token.pos_ != "NOUN" or any(is_captive(use.context, t) for t in found))


def _takes_place(noun: Token) -> bool:
    """*The exchange took place at the border*: one that the report has spoken of."""
    if children(noun.head, "expl") and not children(noun, "nmod"):
        return any(d.lower_ in {"no", "any"} for d in children(noun, "det"))  # "there will be no exchange"
    definite = any(d.lower_ in {"the", "this", "that"} for d in children(noun, "det"))
    happens = noun.head.lemma_.lower() in {"happen", "occur", "proceed"} or any(c.lower_ == "place" for c in children(noun.head, "obj"))
    return definite and happens


def locked_up(use: Use) -> bool:
    """*was locked up by the rebels*, *chained her up*; not *locked up his shop*."""
    return person_patient(use) and not any(t.lower_.endswith(("self", "selves")) for t in use.slot("object"))


def moved_person(use: Use) -> bool:
    """*returned him to Norland*; *returned his call* is not."""
    return person_patient(use) and (use.token.lemma_.lower() != "return" or bool(use.slot("to")))


def received_captives(use: Use) -> bool:
    """*the Red Cross received three hostages*; guests and letters are received otherwise."""
    captives = all(is_captive(use.context, t) for t in use.slot("object"))
    return captives and bool(use.slot("subject")) and not any(is_captive(use.context, t) for t in use.slot("subject"))


def carried_person(use: Use) -> bool:
    """Somebody else takes people to a place; abduction and figures of speech go before or nowhere."""
    to = use.slot("to") + use.slot("into")
    named = any(is_site(use.context, t) or is_named_site(t) for t in to)
    moved = named and any(is_captive(use.context, t) or t.ent_type_ == "person" or t.tag_ == "NNS" for t in use.slot("object"))
    reached = moved or any(is_place(use.context, t) for t in to) or use.any_lemma(to, "captivity") or _goes_to_care(use)
    return person_patient(use) and reached and not any(t.lemma_.lower() == "court" for t in to)


def proof_of_life(use: Use) -> bool:
    return any(t.lemma_.lower() == "life" for t in use.slot("of"))
