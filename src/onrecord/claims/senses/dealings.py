"""Sense checks of meetings, talks, aid, publications, journeys and posts."""

from spacy.tokens import Token

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.claims.people import is_actor, is_named_site, is_person, is_place, is_plural, is_site
from onrecord.claims.senses.use import Use, person_patient, person_subject
from onrecord.grammar.nouns import people
from onrecord.grammar.tree import child, children, is_passive, marks
from onrecord.model.claim import ClaimKind, Role

_NEAR = 10
"""Words after a verb in which *by telephone* is told."""


def fled_somewhere(use: Use) -> bool:
    """*fled to X*, *fled their homes*: many people, or from home; a captive who flees escapes."""
    goals = (*use.slot("to"), *use.slot("into"), *use.slot("across"))
    homes = any(t.lemma_.lower() in {"home", "house", "village", "town", "city", "country"} for t in use.slot("object"))
    those = use.slot("subject")
    return all(is_person(use.context, t) for t in those) and (any(is_site(use.context, t) for t in goals) or homes)


def named_to_post(use: Use) -> bool:
    """*was named ambassador*, *named her as envoy*; *named the suspect* is not."""
    named = [*children(use.token, "xcomp", "obj"), *use.slot("as")]
    post = [c for c in named if c.lemma_.lower() in people() - words("no_post")]
    return person_patient(use) and (bool(post) or any(t.lemma_.lower() in {"post", "council", "panel", "board"} for t in use.slot("to")))


def negotiated(use: Use) -> bool:
    """Bends are negotiated otherwise."""
    return not use.any_lemma(use.slot("object"), "unnegotiated")


def met(use: Use) -> bool:
    """People meet people; demands and deadlines are met otherwise."""
    others = use.fillers(Role.COUNTERPART)
    if use.any_lemma(use.slot("object"), "unmet") or is_passive(use.token):
        return False
    those = [*use.slot("subject"), *others]
    return all(is_actor(use.context, t) for t in those) and (bool(others) or is_plural(use.slot("subject")))


def discussed(use: Use) -> bool:
    return bool(use.slot("subject")) and person_subject(use) and bool(use.slot("object"))


def people_meeting(use: Use) -> bool:
    those = (*use.fillers(Role.AGENT), *use.fillers(Role.COUNTERPART), *use.slot("carrier"))
    return any(t.pos_ != "PRON" or use.context.cast.at(t) is not None for t in those)


def people_talking(use: Use) -> bool:
    """*talks between X and Y*, *talks on releasing Z*; a single talk is a lecture."""
    if all(t.lemma_.lower() in words("captive_person") for t in use.slot("compound")) and use.slot("compound"):
        return bool(use.fillers(Role.COUNTERPART) + use.slot("between"))  # "a course in hostage negotiation"
    plural = use.token.tag_ == "NNS" or use.token.lemma_.lower() != "talk"
    topic = [t for t in use.fillers(Role.TOPIC) if t.lemma_.lower() not in {"day", "time", "week", "month", "year", "hour"}]
    placed = any(is_place(use.context, t) for t in use.slot("in"))
    return plural and (people_meeting(use) or placed or bool(topic))


def aid_given(use: Use) -> bool:
    """*pledged 5 million in aid to X*; where a verb of giving has it for its object, the verb speaks."""
    verb = use.token.head
    if any(d.lower_ in {"a", "an", "no"} for d in children(use.token, "det")):
        return False  # "a relief for X"
    return not any(e.kind is ClaimKind.AID for e in load_lexicon().verbs.get(verb.lemma_.lower(), ()))


def aid_delivered(use: Use) -> bool:
    """*deliveries of food to the camps*, *aid shipments into X*; letters and babies are delivered otherwise."""
    return use.any_lemma(use.slot("of") + use.slot("compound"), "aid")


def convoy_came(use: Use) -> bool:
    """*an aid convoy reached Mekelle*."""
    carried = [t for t in use.slot("subject") if t.lemma_.lower() in words("convoy")]
    loads = [c for t in carried for c in children(t, "compound", "nmod", "amod") if c.lemma_.lower() in words("aid") | {"humanitarian"}]
    return bool(loads)


def aid_object(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "aid")


def published(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "publication")


def went_to_place(use: Use) -> bool:
    if use.token.lemma_.lower() == "return" and is_passive(use.token):
        return False  # "the bodies were returned to Velia"
    goals = (*use.fillers(Role.DESTINATION), *use.fillers(Role.ORIGIN))
    reached = any(_is_reached(use, t) for t in goals)
    return reached and all(is_actor(use.context, t) for t in use.fillers(Role.AGENT))


def _is_reached(use: Use, goal: Token) -> bool:
    """A place by name; of a noun or of a verb that always has a goal also a site: *visited the country*, *arrived at a hospital*."""
    if is_place(use.context, goal):
        return True
    open_to_sites = use.token.pos_ == "NOUN" or use.token.lemma_.lower() in {"visit", "tour", "arrive", "land", "travel", "fly"}
    return open_to_sites and (is_site(use.context, goal) or is_named_site(goal) or goal.lemma_.lower() in words("destination"))


def left_place(use: Use) -> bool:
    """*left for Warsaw*, *left Norland on Wednesday*; not *left the room*, *left the party*."""
    goals = (*use.fillers(Role.DESTINATION), *use.fillers(Role.ORIGIN))
    those = use.fillers(Role.AGENT)
    return any(is_place(use.context, t) for t in goals) and bool(those) and all(is_actor(use.context, t) for t in those)


def awaited_somewhere(use: Use) -> bool:
    """*is due in Geneva*, *are expected in Geneva*: people or a side, and a place, and nothing else that is expected of them."""
    placed = any(is_place(use.context, t) for t in use.fillers(Role.DESTINATION))
    return (use.token.pos_ == "ADJ" or is_passive(use.token)) and placed and child(use.token, "xcomp") is None


def spoke_with(use: Use) -> bool:
    """*spoke with the minister*, *spoke to him by telephone*; *spoke to reporters*, *spoke with pride* are talk."""
    partners = use.slot("with") or (use.slot("to") if _by_wire(use) else ())
    heard = any(t.lemma_.lower() in words("audience") for t in partners)
    return bool(partners) and not heard and all(is_person(use.context, t) for t in (*partners, *use.slot("subject")))


def telephoned(use: Use) -> bool:
    """*telephoned the king*, *called him to congratulate him*; *called him a liar* names him."""
    whom = use.slot("object")
    named = use.token.lemma_.lower() == "call" and not (
        _by_wire(use) or any("to" in marks(c) for c in children(use.token, "xcomp", "advcl"))
    )
    return bool(whom) and not named and all(is_person(use.context, t) for t in (*whom, *use.slot("subject")))


def by_telephone(use: Use) -> bool:
    """*a telephone call with X*, *had a discussion with X*; *a call for peace*, *under discussion* are not."""
    wired = use.any_lemma(tuple(children(use.token, "compound", "amod")), "wire")
    held = use.token.dep_ == "obj" and use.token.head.lemma_.lower() in words("holding_call")
    return wired or (use.token.lemma_.lower() != "call" and (held or bool(use.slot("between")) or bool(use.slot("with"))))


def called_off(use: Use) -> bool:
    """*cancelled a planned meeting*; *cancelled the debt* is not."""
    return use.any_lemma(use.slot("object"), "plannable")


def _by_wire(use: Use) -> bool:
    return any(t.lemma_.lower() in words("wire") for t in use.token.doc[use.token.i + 1 : use.token.i + _NEAR])
