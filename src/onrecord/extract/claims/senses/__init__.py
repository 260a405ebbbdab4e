"""Sense checks: whether a use of a trigger word means its kind. Each answers about one use; the lexicon names which applies.

Precision first: a use that a check does not recognise is no trigger.
"""

from collections.abc import Callable, Mapping

from onrecord.extract.claims.senses import captivity, dealings, speech, violence
from onrecord.extract.claims.senses import use as shared
from onrecord.extract.claims.senses.use import Use

__all__ = ["SENSES", "Use"]

CHECKS: tuple[Callable[[Use], bool], ...] = (
    shared.person_patient,
    shared.person_subject,
    shared.person_undergoer,
    captivity.taken_captive,
    captivity.held_captive,
    captivity.into_custody,
    captivity.freed_person,
    captivity.set_free,
    captivity.exchanged_person,
    captivity.escaped,
    captivity.broke_out,
    captivity.moved_person,
    captivity.moved_body,
    captivity.carried_person,
    captivity.received_captives,
    captivity.handed_person,
    captivity.walked_free,
    captivity.appeared_in_recording,
    captivity.proof_of_life,
    captivity.shown_alive,
    captivity.freedom_gained,
    captivity.in_prison,
    captivity.in_hands,
    violence.killed,
    violence.killed_by_it,
    violence.attacked,
    violence.withdrew,
    violence.people_withdrawal,
    violence.left_ground,
    violence.left_home,
    speech.word_given,
    speech.voted,
    speech.took_back,
    speech.charged,
    violence.fired_at,
    violence.fired_on,
    violence.fire_exchanged,
    violence.beaten,
    violence.truce,
    speech.threat_uttered,
    speech.agreed,
    speech.deal_object,
    speech.approved,
    speech.refused,
    speech.asked_for_act,
    speech.called_for,
    speech.commits_to_act,
    speech.assured_of_act,
    speech.denied,
    speech.announced_act,
    speech.ordered,
    speech.warned_of_harm,
    dealings.met,
    dealings.discussed,
    dealings.people_meeting,
    dealings.people_talking,
    dealings.aid_given,
    dealings.aid_object,
    dealings.aid_delivered,
    dealings.convoy_came,
    dealings.fled_somewhere,
    dealings.person_patient_or_number,
    dealings.named_to_post,
    dealings.negotiated,
    dealings.published,
    dealings.went_to_place,
    dealings.awaited_somewhere,
)
SENSES: Mapping[str, Callable[[Use], bool]] = {check.__name__: check for check in CHECKS}
