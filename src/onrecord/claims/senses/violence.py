"""Sense checks of attacks, killings, truces and retreats."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.people import is_actor, is_body_noun, is_person, is_site, label
from onrecord.claims.senses.use import Use, person_patient
from onrecord.grammar.tree import child, children, is_passive
from onrecord.model.claim import Role


def fired_at(use: Use) -> bool:
    """Weapons at people or sites; questions are not fired so."""
    weapons = any(t.lemma_.lower() in words("weapon") for t in use.slot("object"))
    found = use.fillers(Role.PATIENT)
    return weapons and all(is_actor(use.context, t) or is_site(use.context, t) for t in found)


def fired_on(use: Use) -> bool:
    """*fired on a boat*, *opened fire on the crowd*."""
    fire = use.token.lemma_.lower() == "fire" or any(t.lower_ == "fire" for t in use.slot("object"))
    targets = use.slot("on") + use.slot("at") + use.slot("upon")
    return fire and all(_is_target(use, t) for t in targets)


def _is_target(use: Use, token: Token) -> bool:
    return is_actor(use.context, token) or is_site(use.context, token)


def exploded_somewhere(use: Use) -> bool:
    """*a bomb exploded on a bus in Marwan*; a scandal does not."""
    return any(t.lemma_.lower() in words("weapon") | words("explosive") for t in use.slot("subject"))


def offensive_begun(use: Use) -> bool:
    """*launched an offensive*, *mounted an operation against the rebels*; inquiries and campaigns for votes are launched too."""
    begun = any(t.lemma_.lower() in words("offensive") for t in use.slot("object"))
    return begun and all(is_actor(use.context, t) for t in use.slot("subject"))


def fire_exchanged(use: Use) -> bool:
    """*traded fire*; blows and shots too, prisoners and words are exchanged otherwise."""
    return any(t.lemma_.lower() in {"fire", "gunfire", "shot", "shelling", "rocket", "strike"} for t in use.slot("object"))


def beaten(use: Use) -> bool:
    return is_passive(use.token) and person_patient(use) and not use.slot("to")


def killed(use: Use) -> bool:
    return all(is_person(use.context, t) for t in use.slot("object"))


def killed_by_it(use: Use) -> bool:
    """*shot dead*, *beaten to death*, *fatally shot*, *gunned down*."""
    if use.token.lemma_.lower() == "gun" or any(c.lower_ == "fatally" for c in use.token.children):
        return person_patient(use)
    if use.token.lemma_.lower() in {"injure", "wound", "hit", "strike", "poison"}:
        return False
    result = {t.lower_ for t in (*use.token.children, *use.token.doc[use.token.i + 1 : use.token.i + 2])}
    return person_patient(use) and ("dead" in result or "death" in result)


def hanged(use: Use) -> bool:
    """*was hanged*; pictures are hung."""
    return use.token.lower_ == "hanged" and person_patient(use)


def drowned(use: Use) -> bool:
    """*drowned in the river*; not *drowned in debt*, *was drowned out*."""
    waters = all(is_site(use.context, t) or t.lemma_.lower() in {"water", "flood", "sea", "pool"} for t in use.slot("in"))
    return person_patient(use) and waters and child(use.token, "obj") is None


def attacked(use: Use) -> bool:
    """Places, people and forces are attacked; opinions and problems are not."""
    found = use.fillers(Role.PATIENT)
    lemma, doer = use.token.lemma_.lower(), use.slot("subject")
    if any(t.lemma_.lower() in words("said_in") for t in use.slot("in")):
        return False  # "attacked the government in a statement"
    weapon = any(t.lemma_.lower() in words("weapon") for t in doer)
    if lemma in {"hit", "strike"} and doer and not weapon and not any(is_actor(use.context, t) for t in doer):
        return False  # an earthquake, a storm
    if not found and use.token.pos_ == "NOUN" and not (use.slot("by") or use.slot("subject")):
        return False  # "launched attacks", upon nobody
    if not found:
        return lemma == "attack"  # "if police attack", "an attack by the rebels"
    return all(is_actor(use.context, t) or is_site(use.context, t) or t.lemma_.lower() in words("attackable") for t in found)


def withdrew(use: Use) -> bool:
    """Forces leave; bids, remarks and money are withdrawn otherwise."""
    way = use.token.doc[use.token.i + 1 : use.token.i + 5]
    if use.token.lemma_.lower() == "pull" and not any(p.lower_ in {"out", "back"} for p in way):
        return False
    moved = use.slot("object") or use.slot("subject")
    left = use.fillers(Role.ORIGIN)
    if use.any_lemma(left, "contest") or use.any_lemma(moved, "statement"):
        return False
    vehicles = bool(use.slot("object")) and any(is_site(use.context, t) and children(t, "nmod:poss") for t in moved)
    return bool(left) or use.any_lemma(moved, "troops") or vehicles


def left_ground(use: Use) -> bool:
    """*the army left the valley*, *we will leave the wells*: a force or a side, and ground that it held."""
    ground = any(is_site(use.context, t) for t in use.slot("object")) and child(use.token, "xcomp") is None  # "leave X hanging"
    sides = (t for t in use.slot("subject") if t.lower_ == "we" or is_body_noun(t) or label(t) in {"organization", "group", "place"})
    return ground and any(sides)


def left_home(use: Use) -> bool:
    """*refugees who left Norland*."""
    return use.any_lemma(use.slot("subject"), "displaced") and any(is_site(use.context, t) for t in use.slot("object"))


def truce(use: Use) -> bool:
    """Somebody's, or one of which something is said; in *the truce agreement* the word says what kind of agreement."""
    return use.token.dep_ not in {"compound", "nmod:unmarked", "root", "ROOT"}
