import type { Actor } from "@/domain/actor";
import { answerable, publishedResponse } from "@/domain/alternative-reports/references/queries";
import { findSection, write } from "@/domain/alternative-reports/sections/commands";
import { appended, quotation } from "@/domain/alternative-reports/sections/rules";
import type { Quotation, Reference } from "@/domain/alternative-reports/sections/schema";
import { change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";

/** Says what an issue answers: a recommendation of the cycle or a paragraph of its list of issues; nothing takes the link away. */
export function chooseReference(actor: Actor, { id, recommendationId, paragraphId }: Reference): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const section = await findSection(tx, id);
    authorize("alternativeReport.write", section.report);
    if (section.kind !== "ISSUE") throw new RuleBroken("partOfTemplate");
    const chosen = await answerable(tx, actor, section.report, { recommendationId, paragraphId });
    if (!chosen && (recommendationId || paragraphId)) throw new RuleBroken("invalid", "recommendationId");
    const data = {
      recommendationId: recommendationId || null,
      paragraphId: paragraphId || null,
      ...(chosen && { reference: chosen.reference, ...(section.heading === "" && { heading: chosen.heading }) }),
    };
    await write(tx, actor, section, section.version, data);
    await record({ after: { id, reportId: section.reportId, changed: Object.keys(data) } });
  });
}

/** Takes over what the State has published of the recommendation, quoted with who said it and when. */
export function quoteResponse(actor: Actor, { id, responseId }: Quotation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const section = await findSection(tx, id);
    authorize("alternativeReport.write", section.report);
    const said = section.recommendationId ? await publishedResponse(tx, section.recommendationId, responseId, actor.locale) : null;
    if (!said) throw new RuleBroken("invalid");
    await write(tx, actor, section, section.version, { stateSaid: appended(section.stateSaid, quotation(said)) });
    await record({ after: { id, reportId: section.reportId, changed: ["stateSaid"] } });
  });
}
