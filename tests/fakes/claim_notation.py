"""Claims in one line each, so that a person can judge them: `release agent=The rebels patient="three hostages" happened`."""

from onrecord.model.claim import Claim, Polarity
from onrecord.model.entity import Party


def print_claims(claims: tuple[Claim, ...]) -> str:
    """All claims of a text, in order, joined by ` | `; `nothing` where there are none."""
    return " | ".join(print_claim(c) for c in claims) or "nothing"


def print_claim(claim: Claim) -> str:
    parts = [
        claim.kind.value if claim.predicate is None else f"{claim.kind.value}({claim.predicate})",
        *(f"{role}={_parties(parties)}" for role, parties in claim.roles),
    ]
    parts.append(("not " if claim.polarity is Polarity.NEGATIVE else "") + claim.modality.value)
    if claim.when is not None:
        parts.append(f"when={claim.when.earliest}..{claim.when.latest}")
    if claim.stage is not None:
        parts.append(f'stage="{claim.stage}"')
    parts += [f'if="{c.quote}"' for c in claim.condition]
    if claim.quantity is not None:
        parts.append(f"n={claim.quantity.n}")
    return " ".join(parts)


def _parties(parties: tuple[Party, ...]) -> str:
    return "+".join(f'"{p.text}"' if " " in p.text else p.text for p in parties)
