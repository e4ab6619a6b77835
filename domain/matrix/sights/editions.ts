import type { Actor } from "@/domain/actor";
import { visibleEditions } from "@/domain/alternative-reports/visibility";
import { narrowed, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { type Reader, reading } from "@/domain/reading";
import { administeredStates, ownOrganisations } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { anOrganisation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport } from "@/prisma/report-factory";

const owner = ownerDatabase;

/** An edition as the database's owner sees it; whether it has opened is said by the database's clock. */
type Row = {
  id: string;
  stateId: string;
  isOpen: boolean;
  isWithdrawn: boolean;
  isRefused: boolean;
  /** The organisations that write the report it is of. */
  authors: string[];
};

const editions = () => owner().$queryRaw<Row[]>`
  SELECT e.id, e.state_id AS "stateId", coalesce(e.opens_at <= now(), false) AS "isOpen", e.withdrawn_at IS NOT NULL AS "isWithdrawn",
    e.refused_at IS NOT NULL AS "isRefused",
    r.organisation_id || coalesce((SELECT array_agg(p.organisation_id) FROM report_partner p
      WHERE p.report_id = r.id AND p.organisation_id IS NOT NULL AND p.ended_at IS NULL), '{}') AS authors
  FROM report_edition e JOIN alternative_report r ON r.id = e.report_id`;

/** Everybody's while it is open; before, after and besides its authors'; what was refused also theirs who decide of an appeal. */
const seesEdition = (actor: Actor | null, { isOpen, isWithdrawn, isRefused, authors, stateId }: Row): boolean =>
  (isOpen && !isWithdrawn && !isRefused) ||
  authors.some((organisation) => ownOrganisations(actor).includes(organisation)) ||
  (isOpen && !isWithdrawn && administeredStates(actor).includes(stateId));

type Part = Row & { editionId: string };
type Asked = (reader: Reader, where: Prisma.ReportEditionWhereInput) => Promise<{ id: string }[]>;

/** What an edition is made of is seen by whoever sees the edition. */
const part = (table: string, key: string, parts: () => Promise<{ id: string; editionId: string }[]>, asked: Asked): Sight => ({
  table,
  key,
  rows: async () => {
    const of = new Map((await editions()).map((edition) => [edition.id, edition]));
    return (await parts()).flatMap(({ id, editionId }) => {
      const edition = of.get(editionId);
      return edition ? [{ ...edition, id, editionId }] : [];
    });
  },
  sees: (actor, row) => seesEdition(actor, row as Part),
  query: (actor) => reading(actor, (reader) => asked(reader, visibleEditions(actor))),
});

const ids = { id: true, editionId: true } as const;

export const editionSights: Record<string, Sight> = {
  editions: part(
    "report_edition",
    "id",
    async () => (await editions()).map(({ id }) => ({ id, editionId: id })),
    (reader, where) => reader.reportEdition.findMany({ where, select: { id: true } }),
  ),
  "items of editions": part(
    "report_item",
    "id",
    () => owner().reportItem.findMany({ select: ids }),
    (reader, where) => reader.reportItem.findMany({ where: { edition: where }, select: { id: true } }),
  ),
  "annexes of editions": part(
    "report_edition_file",
    "id",
    () => owner().reportEditionFile.findMany({ select: ids }),
    (reader, where) => reader.reportEditionFile.findMany({ where: { edition: where }, select: { id: true } }),
  ),
  "named authors of editions": part(
    "report_edition_author",
    "edition_id",
    async () => (await owner().reportEditionAuthor.findMany()).map(({ editionId }) => ({ id: editionId, editionId })),
    async (reader, where) =>
      (await reader.reportEditionAuthor.findMany({ where: { edition: where }, select: { editionId: true } })).map(({ editionId }) => ({
        id: editionId,
      })),
  ),
  "partners of reports": narrowed(
    {
      table: "report_partner",
      rows: async () =>
        (
          await owner().reportPartner.findMany({
            select: { id: true, organisationId: true, ownerId: true, report: { select: { partners: { where: { endedAt: null } } } } },
          })
        ).map(({ report, ...partner }) => ({ ...partner, partners: report.partners.map(({ organisationId }) => organisationId) })),
      query: (reader) => reader.reportPartner.findMany({ select: { id: true } }),
    },
    (actor, { organisationId, ownerId, partners }) =>
      [organisationId, ownerId, ...partners].some((one) => one !== null && ownOrganisations(actor).includes(one)),
  ),
};

/** Reports of both organisations, one of neighbours that the first has joined and the second has left, each submitted to every reader. */
export async function exhibitEditions({ state, organisation, otherOrganisation }: World): Promise<void> {
  const neighbours = (await anOrganisation({ stateId: state })).id;
  for (const organisationId of [organisation, otherOrganisation, neighbours]) {
    const report = await aReport({ stateId: state, organisationId });
    if (organisationId === neighbours) {
      await aPartner({ report, organisationId: organisation });
      await aPartner({ report, organisationId: otherOrganisation, endedAt: new Date() });
    }
    await aPartner({ report, organisationId: null });
    const kinds = [
      { visibility: "PRIVATE" },
      { visibility: "COMMITTEE_ONLY" },
      { visibility: "EMBARGOED" },
      { visibility: "PUBLIC" },
      { visibility: "PUBLIC", withdrawnAt: new Date() },
      { visibility: "PUBLIC", refusedAt: new Date() },
    ] as const;
    for (const [index, kind] of kinds.entries()) {
      const { id: editionId } = await anEdition({ report, number: index + 1, ...kind });
      const file = { title: "Annex", fileName: "annex.pdf", fileHash: "0".repeat(64), mediaType: "application/pdf", size: 1 };
      await owner().reportEditionFile.create({ data: { editionId, position: 1, ...file } });
    }
  }
}
