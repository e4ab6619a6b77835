import { randomUUID } from "node:crypto";

import { visibleAppeals, visibleOutcomes } from "@/domain/alternative-reports/visibility";
import { filtered, personal, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport } from "@/prisma/report-factory";

const owner = ownerDatabase;
const at = new Date("2026-03-01T00:00:00Z");
const owners = { organisationId: true, partners: { select: { organisationId: true, endedAt: true } } } as const;

/** What became of editions, of those that everybody reads and of all others. */
export const outcomeSights: Record<string, Sight> = {
  "outcomes of reports": filtered(
    {
      table: "report_outcome",
      rows: () =>
        owner().reportOutcome.findMany({
          select: {
            id: true,
            stateId: true,
            byAuthors: true,
            revokedAt: true,
            edition: {
              select: {
                stateId: true,
                visibility: true,
                opensAt: true,
                withdrawnAt: true,
                refusedAt: true,
                report: { select: owners },
              },
            },
          },
        }),
      query: (reader, where: Prisma.ReportOutcomeWhereInput) => reader.reportOutcome.findMany({ where, select: { id: true } }),
    },
    visibleOutcomes,
  ),
  "appeals against refusals": personal(
    {
      table: "report_appeal",
      key: "refusal_id",
      rows: async () => {
        const appeals = await owner().reportAppeal.findMany({
          select: { refusalId: true, refusal: { select: { stateId: true, edition: { select: { report: { select: owners } } } } } },
        });
        return appeals.map((appeal) => ({ id: appeal.refusalId, ...appeal }));
      },
      query: async (reader, where: Prisma.ReportAppealWhereInput) => {
        const appeals = await reader.reportAppeal.findMany({ where, select: { refusalId: true } });
        return appeals.map(({ refusalId: id }) => ({ id }));
      },
    },
    visibleAppeals,
  ),
};

/** Of an edition in every state that decides who sees it: what each side says, and what each has taken back. */
export async function exhibitOutcomes({
  state: stateId,
  organisation,
  otherOrganisation,
  otherState,
  foreignOrganisation,
}: World): Promise<void> {
  for (const [place, organisationId] of [
    [stateId, organisation],
    [stateId, otherOrganisation],
    [otherState, foreignOrganisation],
  ] as const)
    for (const standing of [{}, { visibility: "COMMITTEE_ONLY" as const }, { withdrawnAt: at }, { refusedAt: at }]) {
      const report = await aReport({ stateId: place, organisationId });
      if (organisationId === otherOrganisation) await aPartner({ report, organisationId: organisation });
      const { id: editionId, cycleId, stage, items } = await anEdition({ report, ...standing });
      const refused = { stateId: place, editionId, cycleId, stage, reason: "PERSONAL_DATA", explanation: "It names somebody." } as const;
      if ("refusedAt" in standing)
        await owner().reportRefusal.create({
          data: { ...refused, refusedById: randomUUID(), refusedAt: at, appealedAt: at, appeal: { create: { text: "It does not." } } },
        });
      const said = { stateId: place, editionId, itemId: items[0]?.id ?? "", kind: "CITED", place: "Paragraph 12" } as const;
      for (const byAuthors of [true, false])
        for (const revokedAt of [null, at])
          await owner().reportOutcome.create({ data: { ...said, byAuthors, revokedAt, recordedById: randomUUID(), recordedAt: at } });
    }
}
