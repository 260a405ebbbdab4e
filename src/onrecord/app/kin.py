"""Who else speaks that belongs to whom the user asks for: the Kremlin beside Russia. Their statements stay their own."""

from onrecord.app.find import fold, is_named
from onrecord.export.views.index import Index
from onrecord.resolve.related import find_related


def find_kin(index: Index, name: str) -> tuple[str, ...]:
    """Names of those who hold statements and are a seat, body, part or whole of whoever is named so; in order of the record."""
    record, wanted = index.record, fold(name)
    meant = {e.id for e in record.entities if wanted and is_named(e, wanted)}
    kin = {one for r in find_related(record.entities) for one, other in ((r.part, r.whole), (r.whole, r.part)) if other in meant}
    speakers = {p.entity for s in record.statements for p in s.sources}
    return index.names(e.id for e in record.entities if e.id in (kin & speakers) - meant)
