"""All tables, in the order in which they are read."""

from typing import Any

from onrecord.export.tables.derived import COMMITMENTS, CONFLICTS, EVENTS, ORIGINS, SIDES, STATUSES, STEPS
from onrecord.export.tables.joints import EVIDENCE, LINKS
from onrecord.export.tables.sources import ATTRIBUTES, CLAIMS, ENTITIES, FAILURES, REPORTS, STATEMENTS
from onrecord.export.tables.table import Table

ALL: tuple[Table[Any], ...] = (
    ENTITIES, STATUSES, COMMITMENTS, STEPS, EVENTS, STATEMENTS, ATTRIBUTES, CONFLICTS, SIDES, CLAIMS, ORIGINS, REPORTS, FAILURES,
    EVIDENCE, LINKS,
)  # fmt: skip
