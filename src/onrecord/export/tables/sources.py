"""The tables of what was read from one report: reports, entities, attributes, statements, claims; and of what could not be read."""

from onrecord.export.tables.table import Column, Kind, Table, join_words, period_columns, sentence_columns
from onrecord.export.views.phrases import say_claim
from onrecord.export.views.statements import say_words
from onrecord.export.views.words import join
from onrecord.model.claim import Claim, Role
from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement

REPORTS: Table[Report] = Table(
    "reports",
    "what was read",
    (
        Column("id", "id", lambda i, r: r.id),
        Column("label", "how it is called elsewhere", lambda i, r: i.label(r.id)),
        Column("path", "as given", lambda i, r: r.path),
        Column("outlet", "who published it", lambda i, r: r.outlet),
        Column("agency", "the agency that is credited", lambda i, r: r.agency),
        Column("authors", "who wrote it", lambda i, r: join_words(r.authors)),
        Column("title", "its title", lambda i, r: r.title),
        Column("url", "its address", lambda i, r: r.url),
        Column("language", "its language", lambda i, r: r.language),
        *period_columns("published", "when it was published", lambda r: r.published),
        Column("published_basis", "where that day was taken from", lambda i, r: r.published_basis.value),
        Column("sha256", "of the stored text", lambda i, r: r.sha256),
        Column("same_text_as", "the report that it reprints", lambda i, r: i.record.reprints.get(r.id), to="reports"),
    ),
    lambda index: index.record.reports,
)

ENTITIES: Table[Entity] = Table(
    "entities",
    "who and what the reports are about",
    (
        Column("id", "id", lambda i, e: e.id),
        Column("kind", join(EntityKind, "or"), lambda i, e: e.kind.value),
        Column("name", "the fullest form of the name", lambda i, e: e.name),
        Column("names", "every form seen", lambda i, e: join_words(e.names)),
        Column("members", "of a group, who is named", lambda i, e: join_words(i.names(e.members))),
        *sentence_columns(),
    ),
    lambda index: index.record.entities,
)

ATTRIBUTES: Table[Attribute] = Table(
    "attributes",
    "what reports say of an entity",
    (
        Column("id", "id", lambda i, a: a.id),
        Column("entity", "of whom", lambda i, a: a.entity, to="entities"),
        Column("name", "its name", lambda i, a: i.name(a.entity)),
        Column("property", "what is said of it", lambda i, a: a.property.value),
        Column("value", "the value", lambda i, a: a.value),
        Column("value_entity", "the entity that the value names", lambda i, a: a.value_entity, to="entities"),
        *period_columns("period", "when it holds", lambda a: a.period),
        *sentence_columns(),
    ),
    lambda index: index.record.attributes,
)

STATEMENTS: Table[Statement] = Table(
    "statements",
    "who is reported to have said what",
    (
        Column("id", "id", lambda i, s: s.id),
        Column("report", "where it stands", lambda i, s: s.report, to="reports"),
        Column("report_label", "the same in words", lambda i, s: i.label(s.report)),
        Column("sources", "who said it", lambda i, s: join_words(i.parties(s.sources))),
        Column("cue", "the words that say that it was said", lambda i, s: None if s.cue is None else s.cue.quote),
        Column("words", "what was said, its pieces joined by …", lambda i, s: say_words(s)),
        Column("manner", "direct, indirect or mixed", lambda i, s: s.manner.value),
        Column("chain", "through whom it came", lambda i, s: join_words(f"{h.name} ({h.role.value})" for h in s.chain)),
        Column("addressees", "to whom it was said", lambda i, s: join_words(i.parties(s.addressees))),
        Column("about", "of whom it speaks", lambda i, s: join_words(i.names(s.about))),
        *period_columns("said", "when it was said", lambda s: s.said),
        *sentence_columns(),
    ),
    lambda index: index.record.statements,
)


def _roles() -> tuple[Column[Claim], ...]:
    def column(role: Role) -> Column[Claim]:
        return Column(role.value, f"who or what is the {role.value}", lambda i, c: join_words(i.parties(c.parties(role))))

    return tuple(column(role) for role in Role)


CLAIMS: Table[Claim] = Table(
    "claims",
    "what is claimed, by a statement or in a report's own voice",
    (
        Column("id", "id", lambda i, c: c.id),
        Column("kind", "of what", lambda i, c: c.kind.value),
        Column("predicate", "of kind other: the verb", lambda i, c: c.predicate),
        Column("words", "the claim as a phrase", say_claim),
        Column("holders", "who claims it", lambda i, c: join_words(i.holders(c))),
        Column("modality", "with what force", lambda i, c: c.modality.value),
        Column("polarity", "whether it is denied", lambda i, c: c.polarity.value),
        *period_columns("when", "when it happens", lambda c: c.when),
        Column("stage", "of what stage", lambda i, c: c.stage),
        Column("condition", "on what condition", lambda i, c: join_words(s.quote for s in c.condition)),
        Column("quantity", "how many", lambda i, c: None if c.quantity is None else c.quantity.n, Kind.NUMBER),
        Column("unit", "of what", lambda i, c: None if c.quantity is None else c.quantity.unit),
        *_roles(),
        Column("act", "the claim of the act that is spoken of", lambda i, c: c.act, to="claims"),
        Column("statement", "the statement that holds it", lambda i, c: c.statement, to="statements"),
        Column("report", "the report that it stands in", lambda i, c: c.report, to="reports"),
        *sentence_columns(),
    ),
    lambda index: index.record.claims,
)

FAILURES: Table[Failure] = Table(
    "failures",
    "what could not be read",
    (
        Column("path", "as given", lambda i, f: f.path),
        Column("stage", "where it failed", lambda i, f: f.stage),
        Column("code", "error code", lambda i, f: f.code),
        Column("message", "what to do", lambda i, f: f.message),
    ),
    lambda index: index.record.failures,
    key=(),
)
