"""Sense checks: whether a use of a trigger word means its kind. Each answers about one use; the lexicon names which applies.

Precision first: a use that a check does not recognise is no trigger.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.extract.claims.arguments import Slots
from onrecord.extract.claims.lexicon import Entry, words
from onrecord.extract.claims.people import is_actor, is_captive, is_person, is_place, is_plural, is_site, kind
from onrecord.extract.claims.recordings import is_recorded
from onrecord.extract.context import Context
from onrecord.extract.lexicon import people
from onrecord.extract.tree import child, children, conjuncts, is_passive
from onrecord.model.claim import Role
from onrecord.model.entity import EntityKind


@dataclass(frozen=True, slots=True)
class Use:
    """One occurrence of a trigger word, with the slots that its sentence fills."""

    context: Context
    token: Token
    entry: Entry
    slots: Slots

    def fillers(self, role: Role) -> tuple[Token, ...]:
        """The words in all slots that the frame gives to the role."""
        return tuple(t for slot, tokens in self.slots.items() if self.entry.frame.get(slot) == role for t in tokens)

    def slot(self, name: str) -> tuple[Token, ...]:
        return self.slots.get(name, ())

    def any_lemma(self, tokens: tuple[Token, ...], word_class: str) -> bool:
        return any(t.lemma_.lower() in words(word_class) or t.lower_ in words(word_class) for t in tokens)


def person_patient(use: Use) -> bool:
    """The first of them; what is coordinated with it is checked where the role is filled."""
    found = use.fillers(Role.PATIENT) or use.slot("object")
    return bool(found) and is_person(use.context, found[0])


def person_subject(use: Use) -> bool:
    return all(is_actor(use.context, t) for t in use.slot("subject"))


def person_undergoer(use: Use) -> bool:
    return person_patient(use) and not any(t.lower_ == "i" for t in use.fillers(Role.PATIENT))


def taken_captive(use: Use) -> bool:
    """*taken hostage*, *was seized by gunmen*, *taken from her home*; *took power* and *took part* are not."""
    found = _without_captive(use)
    if not found or use.any_lemma(found, "not_seized") or child(use.token, "compound:prt") is not None:
        return use.token.lemma_.lower() == "take" and _captive_complement(use, found)
    if _captive_complement(use, found):
        return True
    if not person_patient(use) or _goes_to_care(use):
        return False
    if use.token.lemma_.lower() in {"capture", "seize", "snatch"}:
        return not use.any_lemma(use.slot("subject"), "showing")
    return _from_somewhere(use) or (use.any_lemma(use.slot("subject"), "captor") and use.token.lemma_.lower() != "take")


def _without_captive(use: Use) -> tuple[Token, ...]:
    """The objects without the *hostage* of *taken hostage*, which parsers take for one."""
    found = use.slot("object")
    bare = [t for t in found if not (t.lemma_.lower() in words("captive") and t.i == use.token.i + 1)]
    return tuple(bare) if bare else found


def _captive_complement(use: Use, found: tuple[Token, ...]) -> bool:
    marked = [c for c in use.token.children if c.dep_ in {"xcomp", "obj", "obl", "advmod", "compound", "obl:unmarked", "amod", "advcl"}]
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


def held_captive(use: Use) -> bool:
    """*is being held*, *held hostage*, *holds 60 hostages*; *hold talks*, *hold a position*, *kept him awake* are not."""
    found = _without_captive(use)
    if not found or not all(is_person(use.context, t) for t in found) or use.any_lemma(use.slot("in"), "no_prison"):
        return False
    if _captive_complement(use, found):
        return True
    if any(a.tag_ == "MD" for a in children(use.token, "aux")):
        return False
    if use.token.lemma_.lower() != "hold" or child(use.token, "compound:prt", "ccomp") is not None:
        return False
    held = [c.lemma_.lower() for c in children(use.token, "xcomp")]
    if any(h in {"responsible", "accountable", "liable"} for h in held):
        return False
    named = use.token.tag_ == "VBG" and not use.slot("to") and use.token.dep_ not in {"amod", "compound"}
    perfect = any(a.lemma_.lower() == "have" for a in children(use.token, "aux")) and all(is_somebody(t) for t in found)
    named = (named and person_subject(use)) or perfect
    return is_passive(use.token) or named or any(is_captive(use.context, t) for t in found) or use.any_lemma(use.slot("in"), "captivity")


def is_somebody(token: Token) -> bool:
    return token.ent_type_ == "person" or token.pos_ == "PRON"


def freed_person(use: Use) -> bool:
    """People are released; statements, funds, water and films are not this kind."""
    found = use.fillers(Role.PATIENT) or use.slot("object")
    if use.any_lemma(found, "publication") or use.any_lemma(found, "corpse") or is_recorded(use.token, found):
        return False
    return person_patient(use)


def handed_person(use: Use) -> bool:
    """*handed over 25 captives*, *handed him to the police*; *handed him a letter* is not."""
    over = any(c.lower_ == "over" for c in use.token.doc[use.token.i + 1 : use.token.i + 3])
    given = bool(use.slot("to")) and not use.slot("recipient")
    return person_patient(use) and (over or (use.token.lemma_.lower() == "hand" and given))


def walked_free(use: Use) -> bool:
    free = any(c.lower_ == "free" for c in use.token.children if c.i > use.token.i)
    return free and any(is_person(use.context, t) for t in use.slot("subject"))


def fled_somewhere(use: Use) -> bool:
    """*fled to X*, *fled their homes*: many people, or from home; a captive who flees escapes."""
    goals = (*use.slot("to"), *use.slot("into"), *use.slot("across"))
    homes = any(t.lemma_.lower() in {"home", "house", "village", "town", "city", "country"} for t in use.slot("object"))
    people = use.slot("subject")
    return bool(people) and all(is_person(use.context, t) for t in people) and (any(is_site(use.context, t) for t in goals) or homes)


def person_patient_or_number(use: Use) -> bool:
    found = use.slot("object")
    return bool(found) and is_person(use.context, found[0])


def named_to_post(use: Use) -> bool:
    """*was named ambassador*, *named her as envoy*; *named the suspect* is not."""
    named = [*children(use.token, "xcomp", "obj", "obl:unmarked"), *use.slot("as")]
    post = [c for c in named if c.i > use.token.i and c.lemma_.lower() in people() - words("no_post")]
    return person_patient(use) and (bool(post) or any(t.lemma_.lower() in {"post", "council", "panel", "board"} for t in use.slot("to")))


def ordered(use: Use) -> bool:
    """Somebody is ordered to do something; meals and goods are ordered otherwise."""
    told = child(use.token, "xcomp", "ccomp") is not None and not is_passive(use.token)
    return told and all(is_actor(use.context, t) for t in use.slot("subject"))


def fired_at(use: Use) -> bool:
    """Weapons at people or sites; questions are not fired so."""
    weapons = any(t.lemma_.lower() in words("weapon") for t in use.slot("object"))
    found = use.fillers(Role.PATIENT)
    return weapons and bool(found) and all(is_actor(use.context, t) or is_site(use.context, t) for t in found)


def appeared_in_recording(use: Use) -> bool:
    """*appeared in a video*: a captive, or somebody who pleads; actors appear in films."""
    return use.any_lemma(use.slot("in"), "recorded") and person_subject(use) and _speaks_of_captivity(use)


def _speaks_of_captivity(use: Use) -> bool:
    told = {t.lemma_.lower() for t in use.token.sent}
    return bool(
        told & (words("captive_person") | words("captivity") | {"plead", "freedom", "release", "alive", "hold", "abduct", "kidnap", "beg"})
    )


def beaten(use: Use) -> bool:
    return is_passive(use.token) and person_patient(use) and not use.slot("to")


def negotiated(use: Use) -> bool:
    """Somebody's, about something; bends are negotiated otherwise."""
    return person_subject(use) and not use.any_lemma(use.slot("object"), "unnegotiated")


def moved_body(use: Use) -> bool:
    """The dead are handed over, not released."""
    corpses = [t for t in use.slot("object") if t.lemma_.lower() in words("corpse")]
    members = [m for t in corpses for n in children(t, "nmod") for m in conjuncts(n)]
    return bool(corpses) and (person_patient(use) or any(is_person(use.context, m) for m in members))


def set_free(use: Use) -> bool:
    found = [c.lower_ for c in use.token.children if c.dep_ in {"xcomp", "advmod", "compound:prt", "amod", "ccomp"}]
    return ("free" in found if use.token.lemma_.lower() == "set" else "go" in found) and person_patient(use)


def exchanged_person(use: Use) -> bool:
    found = use.fillers(Role.PATIENT)
    people = bool(found) and all(is_person(use.context, t) for t in found)
    return people and (use.token.pos_ != "NOUN" or any(is_captive(use.context, t) for t in found))


def killed(use: Use) -> bool:
    found = use.slot("object")
    return bool(found) and not use.any_lemma(found, "unkilled") and all(is_person(use.context, t) for t in found)


def killed_by_it(use: Use) -> bool:
    """*shot dead*, *beaten to death*."""
    result = (
        [c.lower_ for c in use.token.children]
        + [t.lower_ for t in use.token.doc[use.token.i + 1 : use.token.i + 2]]
        + [t.lemma_.lower() for t in use.slot("to")]
    )
    return person_patient(use) and ("dead" in result or "death" in result)


def escaped(use: Use) -> bool:
    """Out of captivity, or by a captive; *fled the fighting* and *escaped injury* are not."""
    if not use.slot("subject") or not all(is_person(use.context, t) for t in use.slot("subject")):
        return False
    if use.any_lemma(use.slot("from") + use.slot("object"), "captivity"):
        return True
    if use.token.lemma_.lower() != "escape" or use.slot("object"):
        return False
    unhurt = bool(use.slot("with")) or any(c.lemma_.lower() in words("unhurt") for c in use.token.subtree)
    return not unhurt and (not use.slot("from") or any(is_site(use.context, t) for t in use.slot("from")))


def moved_person(use: Use) -> bool:
    if use.token.lemma_.lower() in {"return", "send", "bring", "fly"}:
        to = use.slot("to")
        return person_patient(use) and bool(to) and (use.token.lemma_.lower() == "return" or any(is_site(use.context, t) for t in to))
    return person_patient(use)


def carried_person(use: Use) -> bool:
    """Somebody else takes people to a place; abduction and figures of speech go before or nowhere."""
    to = use.slot("to") + use.slot("into")
    reached = any(is_place(use.context, t) for t in to) or use.any_lemma(to, "captivity") or _goes_to_care(use)
    return person_patient(use) and reached and not any(t.lemma_.lower() == "court" for t in to)


def met(use: Use) -> bool:
    """People meet people; demands and deadlines are met otherwise."""
    others = use.fillers(Role.COUNTERPART)
    if use.any_lemma(use.slot("object"), "unmet") or is_passive(use.token):
        return False
    people = [*use.slot("subject"), *others]
    return all(is_actor(use.context, t) for t in people) and (bool(others) or is_plural(use.slot("subject")))


def discussed(use: Use) -> bool:
    return bool(use.slot("subject")) and person_subject(use) and bool(use.slot("object")) and not is_passive(use.token)


def people_meeting(use: Use) -> bool:
    people = (*use.fillers(Role.AGENT), *use.fillers(Role.COUNTERPART), *use.slot("carrier"))
    return any(is_actor(use.context, t) and (t.pos_ != "PRON" or use.context.cast.at(t) is not None) for t in people)


def people_talking(use: Use) -> bool:
    """*talks between X and Y*, *talks on releasing Z*; a single talk is a lecture."""
    if all(t.lemma_.lower() in words("captive_person") for t in use.slot("compound")) and use.slot("compound"):
        return bool(use.fillers(Role.COUNTERPART) + use.slot("between"))  # "a course in hostage negotiation"
    plural = use.token.tag_ == "NNS" or use.token.lemma_.lower() != "talk"
    topic = [t for t in use.fillers(Role.TOPIC) if t.lemma_.lower() not in {"day", "time", "week", "month", "year", "hour"}]
    return plural and (people_meeting(use) or bool(topic) or bool(children(use.token, "acl")))


def agreed(use: Use) -> bool:
    """An act or a deal is agreed; *many agree that …* is an opinion."""
    if any(t.pos_ == "PRON" and t.lower_ in {"i", "you"} for t in use.slot("subject")):
        return False
    act = child(use.token, "xcomp", "ccomp", "obl:unmarked", "csubj:pass") is not None or bool(
        use.slot("on") + use.slot("to") + use.slot("object")
    )
    return act and all(is_actor(use.context, t) for t in use.slot("subject"))


def deal_object(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "deal") and (bool(use.slot("subject") + use.slot("with")) or is_passive(use.token))


def approved(use: Use) -> bool:
    return use.any_lemma(use.slot("object") + use.slot("of"), "approvable") or child(use.token, "xcomp", "ccomp") is not None


def refused(use: Use) -> bool:
    return child(use.token, "xcomp") is not None and all(is_actor(use.context, t) for t in use.slot("subject"))


def asked_for_act(use: Use) -> bool:
    """Somebody is asked to do, or for, something; a bare question is none."""
    complement = [c for c in children(use.token, "xcomp", "ccomp", "advcl") if c.tag_ in {"VB", "VBN"} or child(c, "mark") is not None]
    marked_if = any(m.lower_ in {"if", "whether", "how", "what"} for c in complement for m in c.children)
    wanted = use.token.lemma_.lower() != "ask" and bool(use.slot("object") + use.slot("for"))
    acts = bool(complement) or bool(use.slot("for")) or wanted
    return acts and not marked_if and all(is_actor(use.context, t) for t in use.slot("subject"))


def called_for(use: Use) -> bool:
    """*called for the release*, *called on X to stop*; *called him a hero* is not."""
    asks = any(use.slot(p) for p in ("for", "on", "upon", "to", "with"))
    return asks and child(use.token, "compound:prt") is None and all(is_actor(use.context, t) for t in use.slot("subject"))


def commits_to_act(use: Use) -> bool:
    committed = child(use.token, "xcomp", "ccomp") is not None or bool(use.slot("object"))
    return committed and all(is_actor(use.context, t) for t in use.slot("subject"))


def denied(use: Use) -> bool:
    """Of a charge, not of a person who is denied a visa."""
    return not is_passive(use.token) and not use.slot("recipient") and all(is_actor(use.context, t) for t in use.slot("subject"))


def announced_act(use: Use) -> bool:
    return bool(use.slot("object")) or child(use.token, "ccomp") is not None


def attacked(use: Use) -> bool:
    """Places, people and forces are attacked; opinions and problems are not."""
    found = use.fillers(Role.PATIENT)
    strikes_deal = use.token.lemma_.lower() in {"strike", "hit", "shell", "storm"} and use.any_lemma(found, "deal")
    if strikes_deal or not found:
        return False
    return all(is_actor(use.context, t) or is_site(use.context, t) or t.lemma_.lower() in words("attackable") for t in found)


def withdrew(use: Use) -> bool:
    """Forces leave; bids, remarks and money are withdrawn otherwise."""
    way = [*children(use.token, "compound:prt", "advmod"), *use.token.doc[use.token.i + 1 : use.token.i + 5]]
    if use.token.lemma_.lower() == "pull" and not any(p.lower_ in {"out", "back"} for p in way):
        return False
    moved = use.slot("object") or use.slot("subject")
    left = use.fillers(Role.ORIGIN)
    if use.any_lemma(left, "contest") or use.any_lemma(moved, "statement"):
        return False
    vehicles = bool(use.slot("object")) and any(is_site(use.context, t) and children(t, "nmod:poss") for t in moved)
    forces = use.any_lemma(moved, "troops") or any(is_actor(use.context, t) for t in moved) or vehicles
    return (forces and (bool(left) or use.any_lemma(moved, "troops") or vehicles)) or (
        bool(moved) and any(is_site(use.context, t) for t in left)
    )


def people_withdrawal(use: Use) -> bool:
    return bool(use.slot("from")) or any(is_actor(use.context, t) for t in use.fillers(Role.AGENT))


def aid_object(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "aid")


def published(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "publication")


def went_to_place(use: Use) -> bool:
    goals = (*use.fillers(Role.DESTINATION), *use.fillers(Role.ORIGIN))
    return any(is_place(use.context, t) for t in goals) and all(is_actor(use.context, t) for t in use.fillers(Role.AGENT))


def awaited_somewhere(use: Use) -> bool:
    """*is due in Geneva*, *are expected in Geneva*: people or a side, and a place, and nothing else that is expected of them."""
    placed = any(is_place(use.context, t) for t in use.fillers(Role.DESTINATION))
    people = any(is_actor(use.context, t) for t in use.fillers(Role.AGENT))
    return (use.token.pos_ == "ADJ" or is_passive(use.token)) and placed and people and child(use.token, "xcomp", "ccomp") is None


def truce(use: Use) -> bool:
    """Somebody's, or one of which something is said; in *the truce agreement* the word says what kind of agreement."""
    people = (*use.fillers(Role.AGENT), *use.fillers(Role.COUNTERPART))
    return use.token.dep_ not in {"compound", "nmod:unmarked", "root", "ROOT"} and all(is_actor(use.context, t) for t in people)


def proof_of_life(use: Use) -> bool:
    return any(t.lemma_.lower() == "life" for t in use.slot("of"))


SENSES: Mapping[str, Callable[[Use], bool]] = {
    check.__name__: check
    for check in (
        person_patient, person_subject, person_undergoer, taken_captive, held_captive, freed_person, set_free, exchanged_person,
        killed, killed_by_it, escaped, moved_person, moved_body, carried_person, met, discussed, people_meeting, people_talking, agreed,
        deal_object, approved, refused, asked_for_act, called_for, commits_to_act, denied, announced_act, attacked, withdrew,
        people_withdrawal, aid_object, handed_person, walked_free, fled_somewhere, person_patient_or_number, named_to_post,
        ordered, fired_at, beaten, negotiated, appeared_in_recording, published, went_to_place, awaited_somewhere, truce, proof_of_life,
    )
}  # fmt: skip
