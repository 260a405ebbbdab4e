"""Ids: strings derived from content, so that the same input gives the same ids on every run."""

import hashlib
import json
from typing import NewType

ReportId = NewType("ReportId", str)
EntityId = NewType("EntityId", str)
StatementId = NewType("StatementId", str)
ClaimId = NewType("ClaimId", str)
AttributeId = NewType("AttributeId", str)
EventId = NewType("EventId", str)
CommitmentId = NewType("CommitmentId", str)
StatusId = NewType("StatusId", str)
ConflictId = NewType("ConflictId", str)
OriginId = NewType("OriginId", str)
JudgementId = NewType("JudgementId", str)


def content_id(kind: str, *parts: str | int | None) -> str:
    """`kind` and the first 12 hex digits of the SHA-256 of the parts as a JSON array, e.g. `claim-0a1b2c3d4e5f`.

    JSON, because joined strings collide: ("a", "bc") and ("ab", "c") must differ.
    """
    canonical = json.dumps([kind, *parts], ensure_ascii=False, separators=(",", ":"))
    return f"{kind}-{hashlib.sha256(canonical.encode()).hexdigest()[:12]}"
