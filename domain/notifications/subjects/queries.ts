import type { Actor } from "@/domain/actor";
import { isOpen } from "@/domain/alternative-reports/queries";
import { nameIn, readWords } from "@/domain/names/rules";
import type { Pointed } from "@/domain/notifications/subjects/rules";
import type { Reader } from "@/domain/reading";
import { administeredStates, ownBodies, ownOrganisations, visibleRecommendationsSql, workingStates } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";

/** What the subjects of notices are called, as far as this reader may see them: by the id of the subject. */
export async function namesOf(reader: Reader, actor: Actor, notices: Pointed[], locale: InterfaceLanguage): Promise<Map<string, string>> {
  const ids = (of: Exclude<keyof Pointed, "kind">): string[] => notices.flatMap((notice) => notice[of] ?? []);
  const [states, own] = [workingStates(actor), ownOrganisations(actor)];
  const found = await reader.$queryRaw<{ id: string; reference: string | null; names: unknown }[]>`
    SELECT r.id, r.reference, NULL::jsonb AS names FROM recommendation r WHERE r.id = ANY (${ids("recommendationId")}::uuid[]) AND ${visibleRecommendationsSql(actor)}
    UNION ALL SELECT m.id, NULL, m.titles FROM measure m
      WHERE m.id = ANY (${ids("measureId")}::uuid[]) AND (m.published_at IS NOT NULL OR m.state_id = ANY (${states}::uuid[]))
    UNION ALL SELECT i.id, NULL, i.titles FROM indicator i
      WHERE i.id = ANY (${ids("indicatorId")}::uuid[]) AND (i.published_at IS NOT NULL OR i.state_id = ANY (${states}::uuid[]))
    UNION ALL SELECT f.id, NULL, f.titles FROM reform f
      WHERE f.id = ANY (${ids("reformId")}::uuid[])
        AND (f.published_at IS NOT NULL OR f.body_id = ANY (${ownBodies(actor)}::uuid[]) OR f.state_id = ANY (${states}::uuid[]))
    UNION ALL SELECT u.id, NULL, c.titles FROM follow_up u JOIN review_cycle c ON c.id = u.cycle_id WHERE u.id = ANY (${ids("followUpId")}::uuid[])
    UNION ALL SELECT a.id, a.title, NULL FROM alternative_report a WHERE a.id = ANY (${ids("reportId")}::uuid[])
      AND (a.organisation_id = ANY (${own}::uuid[]) OR EXISTS (
        SELECT FROM report_partner p WHERE p.report_id = a.id AND p.ended_at IS NULL AND p.organisation_id = ANY (${own}::uuid[])))
    UNION ALL SELECT x.id, NULL, c.titles FROM report_refusal x JOIN review_cycle c ON c.id = x.cycle_id
      WHERE x.id = ANY (${ids("refusalId")}::uuid[]) AND x.state_id = ANY (${administeredStates(actor)}::uuid[])
    UNION ALL SELECT p.id, NULL, p.names FROM organisation_application p
      WHERE p.id = ANY (${ids("applicationId")}::uuid[]) AND p.state <> 'ASKED' AND p.state_id = ANY (${administeredStates(actor)}::uuid[])
    UNION ALL SELECT o.id, NULL, o.names FROM organisation o WHERE o.id = ANY (${ids("organisationId")}::uuid[]) AND o.id = ANY (${own}::uuid[])
    UNION ALL SELECT e.id, e.title, NULL FROM report_edition e WHERE e.id = ANY (${ids("editionId")}::uuid[]) AND ${isOpen}
    UNION ALL SELECT b.id, NULL, b.names FROM state_body b WHERE b.id = ANY (${ids("bodyId")}::uuid[])`;
  return new Map(found.map(({ id, reference, names }) => [id, reference ?? nameIn(readWords(names), locale)]));
}
