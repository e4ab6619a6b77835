import { randomUUID } from "node:crypto";

import { joinReport, leaveReport, dismissPartner, invitePartner, signReport } from "@/domain/alternative-reports/partners/commands";
import { openEdition, submitReport, withdrawEdition } from "@/domain/alternative-reports/submission/commands";
import { readSubmission } from "@/domain/alternative-reports/submission/queries";
import type { Actor } from "@/domain/actor";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { anOrganisation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anEdition, aPartner, aReport } from "@/prisma/report-factory";
import { hashOf, newToken } from "@/lib/token";

const whose = ({ organisation, otherOrganisation }: World, name: string): string =>
  name.includes("another") ? otherOrganisation : organisation;

/** A report as a case names it, of one organisation, perhaps joined by the other one. */
async function reportIn(world: World, name: string) {
  const report = await aReport({
    stateId: world.state,
    organisationId: whose(world, name),
    discardedAt: name.endsWith("discarded") ? new Date() : null,
    sections: [{ kind: "SUMMARY", code: "summary", text: "In short." }, { text: "It is not so." }],
  });
  if (name.endsWith("joined")) {
    const signed = { signedAt: new Date(), signedById: randomUUID(), signedHash: await hashOfReport(world, report) };
    await aPartner({ report, organisationId: world.organisation, ...signed });
  }
  return report;
}

/** What a partner signs of a report that nobody has changed since. */
async function hashOfReport({ state }: World, { id, organisationId }: { id: string; organisationId: string }): Promise<string> {
  const memberships = [{ role: "NGO_ADMIN" as const, stateId: state, bodyId: null, organisationId }];
  const report = await readSubmission(ownerDatabase(), { id: randomUUID(), name: "", locale: "en", memberships }, id);
  return report?.hash ?? "";
}

/** A report of an organisation that nobody of the matrix belongs to, which the one of a case has joined. */
async function joinedBy(world: World, name: string) {
  const report = await aReport({ stateId: world.state, organisationId: (await anOrganisation({ stateId: world.state })).id });
  return aPartner({ report, organisationId: whose(world, name) });
}

const editionIn = async (world: World, name: string) =>
  anEdition({
    report: await aReport({ stateId: world.state, organisationId: whose(world, name) }),
    visibility: name.endsWith("embargo") ? "EMBARGOED" : "PUBLIC",
  });

/** What somebody would sign or submit; whoever sees no report has nothing to show. */
const hashFor = async (actor: Actor, id: string): Promise<string> =>
  (await reading(actor, (reader) => readSubmission(reader, actor, id)))?.hash ?? "0".repeat(64);

const audience = { visibility: "COMMITTEE_ONLY", opensOn: "", opensAt: "", timeZone: "UTC" } as const;

export const editionActs = {
  "reportPartner.invite": {
    async prepare(world, name) {
      const { id, organisationId } = await reportIn(world, name);
      return {
        command: (actor) => invitePartner(actor, { reportId: id, note: "The neighbours", mayWrite: false }),
        attacks: () => [
          [
            sql`INSERT INTO report_partner (report_id, owner_id, note, may_write, invited_at, expires_at)
              VALUES (${id}, ${organisationId}, '', false, now(), now())`,
          ],
        ],
      };
    },
  },

  "reportPartner.dismiss": {
    async prepare(world, name) {
      const report = await reportIn(world, name);
      const neighbour = (await anOrganisation({ stateId: world.state })).id;
      const { id, version } = await aPartner({ report, organisationId: neighbour });
      return {
        command: (actor) => dismissPartner(actor, { partnerId: id, version }),
        attacks: () => [[sql`UPDATE report_partner SET ended_at = now() WHERE id = ${id}`]],
      };
    },
  },

  "reportPartner.join": {
    async prepare(world, name) {
      const organisationId = whose(world, name);
      const report = await aReport({ stateId: world.state, organisationId: (await anOrganisation({ stateId: world.state })).id });
      const token = newToken();
      const { id } = await aPartner({ report, organisationId: null, tokenHash: hashOf(token) });
      return {
        command: (actor) => joinReport(actor, { token, organisationId, isNamed: true }),
        attacks: () => [
          [
            sql`SELECT set_config('app.presented', ${hashOf(token)}, true)`,
            sql`UPDATE report_partner SET organisation_id = ${organisationId}, joined_at = now() WHERE id = ${id}`,
          ],
        ],
      };
    },
  },

  "reportPartner.sign": {
    async prepare(world, name) {
      const { id, reportId, version } = await joinedBy(world, name);
      return {
        command: async (actor) => signReport(actor, { partnerId: id, version, hash: await hashFor(actor, reportId), isNamed: true }),
        attacks: (person) => [
          [sql`UPDATE report_partner SET signed_at = now(), signed_by_id = ${person.id}, signed_hash = '' WHERE id = ${id}`],
          [sql`UPDATE report_partner SET is_named = false WHERE id = ${id}`],
        ],
      };
    },
  },

  "reportPartner.leave": {
    async prepare(world, name) {
      const { id, version } = await joinedBy(world, name);
      return {
        command: (actor) => leaveReport(actor, { partnerId: id, version }),
        attacks: () => [[sql`UPDATE report_partner SET ended_at = now() WHERE id = ${id}`]],
      };
    },
  },

  "reportEdition.submit": {
    async prepare(world, name) {
      const { id, version, stateId, cycleId, templateId } = await reportIn(world, name);
      return {
        command: async (actor) => submitReport(actor, { reportId: id, version, hash: await hashFor(actor, id), ...audience }),
        attacks: () => [
          [
            sql`INSERT INTO report_edition (report_id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors,
                kinds, articles, contents, words, content_hash, receipt, visibility, submitted_on, submitted_at)
              VALUES (${id}, ${stateId}, ${cycleId}, ${templateId}, 'BEFORE_SESSION', 1, 'None', 'en', '{en}', 'NAMED', '{}',
                '{LOCAL_NGO}', '{}', '{}', 1, '', gen_random_uuid()::text, 'PRIVATE', '2026-01-01', now())`,
          ],
        ],
      };
    },
  },

  "reportEdition.open": {
    async prepare(world, name) {
      const { id, version } = await editionIn(world, name);
      return {
        command: (actor) => openEdition(actor, { editionId: id, version, ...audience }),
        attacks: () => [
          [sql`UPDATE report_edition SET visibility = 'PRIVATE', opens_at = NULL, answer_due_on = NULL WHERE id = ${id}`],
          [sql`UPDATE report_edition SET opens_at = opens_at - interval '1 day' WHERE id = ${id}`],
        ],
      };
    },
  },

  "reportEdition.withdraw": {
    async prepare(world, name) {
      const { id, version } = await editionIn(world, name);
      return {
        command: (actor) => withdrawEdition(actor, { editionId: id, version, isSure: true }),
        attacks: () => [
          [sql`UPDATE report_edition SET withdrawn_at = now() WHERE id = ${id}`],
          [sql`UPDATE report_edition SET title = 'None' WHERE id = ${id}`],
          [sql`DELETE FROM report_edition WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
