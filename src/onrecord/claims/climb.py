"""The climb: from the act to the top of its clause every word above speaks, innermost first; the first rule that answers wins."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.attempts import (
    by_admission,
    by_cancelling,
    by_ceasing,
    by_failed_attempt,
    by_failure,
    by_implicative,
    by_stopping,
)
from onrecord.claims.attitudes import by_announcement, by_attitude, by_speech_act
from onrecord.claims.crimes import is_crime_done
from onrecord.claims.doubts import by_doubt, by_hearsay, by_retraction, by_spread_hearsay
from onrecord.claims.nominals import (
    by_attendant,
    by_factive,
    by_journey,
    by_light_verb,
    by_need,
    by_participle,
    by_relative,
    by_state,
)
from onrecord.claims.operators import (
    by_barter,
    by_fear,
    by_first,
    by_fulfilment,
    by_intention,
    by_mistake,
    by_reason,
    by_report,
    by_reporting_passive,
    by_shown,
    by_time_clause,
    by_whether,
    by_without,
    by_yet,
)
from onrecord.grammar.attach import attachment
from onrecord.grammar.force import Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.step import Step, find_openers
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import is_root, marks
from onrecord.model.claim import Modality

_TRANSPARENT = frozenset({"ccomp", "xcomp", "conj", "csubj", "csubj:pass", "compound", "acl", "nmod", "appos", "flat"})


def find_force(token: Token) -> Force:
    """The force with which the act that `token` names is claimed; open where nothing decides."""
    own = own_force(token)
    force = _climb(token, own)
    return replace(force, modality=Modality.HAPPENED, negative=False, firm=True) if own.is_open and is_crime_done(token) else force


def _climb(token: Token, force: Force) -> Force:
    below, seen = token, set[int]()
    while not is_root(below) and below.i not in seen:
        seen.add(below.i)  # mended attachments might lead in a circle
        above, dep = attachment(below)
        step = Step(force, below, above, dep, token, find_force)
        verdict = next((v for rule in RULES if (v := rule(step)) is not None), None)
        force = force if verdict is None else verdict
        if _ends(step, verdict):
            break
        below = above
    return force


def _ends(step: Step, verdict: Force | None) -> bool:
    """A clause that hangs loosely, or a noun in a role that says nothing of it, is not reached from above."""
    if {"whether", "if"} & set(marks(step.below)) and verdict is not None:
        return True
    if step.dep == "acl" and step.below.tag_ == "VBG" and (verdict or step.force).under and find_openers(step.below):
        return False  # "the necessity of keeping the promise to …"
    if step.dep in {"acl:relcl", "amod"} or (step.dep == "acl" and step.below.tag_ in {"VBN", "VBG", "VBD"}):
        return True
    if step.dep == "advcl":
        return verdict is None or verdict.under == step.force.under
    if verdict is not None and not verdict.is_open:
        return False
    if step.dep in {"obj", "nsubj:pass"} and step.is_act and step.lemma in load_operators().light:
        return False  # "promised to keep the truce"
    return step.dep not in _TRANSPARENT or (step.dep in {"acl", "nmod", "appos"} and not step.force.is_open)


RULES: tuple[Callable[[Step], Force | None], ...] = (
    by_whether,
    by_mistake,
    by_retraction,
    by_hearsay,
    by_spread_hearsay,
    by_doubt,
    by_without,
    by_reason,
    by_barter,
    by_time_clause,
    by_announcement,
    by_speech_act,
    by_fulfilment,
    by_yet,
    by_failure,
    by_first,
    by_intention,
    by_failed_attempt,
    by_cancelling,
    by_stopping,
    by_ceasing,
    by_fear,
    by_attitude,
    by_admission,
    by_implicative,
    by_reporting_passive,
    by_report,
    by_need,
    by_shown,
    by_attendant,
    by_light_verb,
    by_state,
    by_factive,
    by_journey,
    by_participle,
    by_relative,
)
