import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { mayReport } from "@/domain/organisations/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { ownOrganisations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";

/** In whose name, on which review and by which rules this person may begin a report. */
export async function listStartChoices(actor: Actor, locale: InterfaceLanguage) {
  const named = (json: unknown) => nameIn(readWords(json), locale);
  return reading(actor, async (reader) => {
    const organisations = await reader.organisation.findMany({
      where: { id: { in: ownOrganisations(actor) } },
      select: { id: true, stateId: true, names: true, verificationEndedAt: true },
      orderBy: { id: "asc" },
    });
    const own = organisations.filter((one) =>
      can(actor, "alternativeReport.start", { stateId: one.stateId, organisationId: one.id, mayReport: mayReport(one) }),
    );
    const templates = await reader.reportTemplate.findMany({
      where: { retiredAt: null },
      select: { id: true, mechanismId: true, stage: true, names: true, languages: true, wordLimit: true, source: true, attestation: true },
      orderBy: [{ mechanism: { code: "asc" } }, { stage: "asc" }, { code: "asc" }],
    });
    const cycles = await reader.reviewCycle.findMany({
      where: {
        stateId: { in: own.map(({ stateId }) => stateId) },
        mechanismId: { in: templates.flatMap(({ mechanismId }) => mechanismId ?? []) },
      },
      select: { id: true, mechanismId: true, titles: true, mechanism: { select: { names: true } } },
      orderBy: [{ mechanism: { code: "asc" } }, { ordinal: "desc" }, { id: "asc" }],
    });
    return {
      isVerified: own.length === organisations.length,
      organisations: own.map(({ id, names }) => ({ value: id, label: named(names) })),
      cycles: cycles.map(({ id, titles, mechanism }) => ({ value: id, label: `${named(mechanism.names)} · ${named(titles)}` })),
      templates: templates.map(({ id, names, ...template }) => ({ ...template, value: id, label: named(names) })),
    };
  });
}

export type StartChoices = Awaited<ReturnType<typeof listStartChoices>>;
