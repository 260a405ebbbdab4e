"""The graph: reports and entities first, then what they say and do."""

import json
from collections.abc import Iterator

from onrecord.export.edition import Edition
from onrecord.export.schema_org.acts import claim_node, commitment_node, event_node, quotation_node
from onrecord.export.schema_org.nodes import Node, entity_node, report_node
from onrecord.export.views.promises import show_promises

CONTEXT = "https://schema.org"


def write(edition: Edition) -> Iterator[str]:
    yield f'{{"@context": {json.dumps(CONTEXT)}, "@graph": ['
    for number, node in enumerate(nodes(edition)):
        yield f"{',' if number else ''}\n{json.dumps(node, ensure_ascii=False)}"
    yield "\n]}\n"


def nodes(edition: Edition) -> Iterator[Node]:
    index, record = edition.index, edition.record
    views = {view.id: view for view in show_promises(index)}
    yield from (report_node(index, report) for report in record.reports)
    yield from (entity_node(index, entity) for entity in record.entities)
    yield from (quotation_node(index, statement) for statement in record.statements)
    yield from (claim_node(index, claim) for claim in record.claims)
    yield from (event_node(index, event) for event in record.events)
    yield from (commitment_node(index, c, views[c.id]) for c in record.commitments)
