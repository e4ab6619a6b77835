import type { Actor } from "@/domain/actor";
import { addressesOf, type Grown, hiddenIn } from "@/e2e/canaries/addresses";
import { mark, type Planted, plantedMarks, type principals, type Readers, type Soil } from "@/e2e/canaries/marks";
import { plantAssessments, plantOrganisations, plantResponses } from "@/e2e/canaries/plant-others";
import { type Desk, type Fate, fates, plantReport } from "@/e2e/canaries/plant-reports";
import type { Role } from "@/domain/vocabulary";
import { newToken } from "@/lib/token";
import { aBody, anOrganisation, aPerson, aRecommendation, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aTemplate } from "@/prisma/report-factory";

/*
 * Plants marks into the register of the server whose environment it is given, by the commands, and tells where (e2e/canaries.spec.ts).
 * A process of its own, because the journeys beside it belong to another server.
 */

type Named = Exclude<(typeof principals)[number], "visitor">;

/** Those who write a report together know each other's names. */
async function organisation(stateId: string, who: string, whose: Readers, { isPublic = false } = {}) {
  const name = mark(isPublic ? whose : "authorsAndDeciders", `${who}: name`);
  const description = mark(whose, `${who}: description`);
  return (await anOrganisation({ stateId, names: named(name), descriptions: named(description), isPublic })).id;
}

async function everybody({ stateId }: Soil) {
  const [bodyId, elsewhere] = [(await aBody({ stateId })).id, (await aBody({ stateId })).id];
  const organisations = {
    leading: await organisation(stateId, "leading organisation", "leadingAndAdministrator"),
    partner: await organisation(stateId, "partner organisation", "partnerAndAdministrator"),
    other: await organisation(stateId, "other organisation", "everybody", { isPublic: true }),
    nhri: (await anOrganisation({ stateId, kind: "NHRI" })).id,
  };
  const member = (role: Role, organisationId: string, whose?: Readers) =>
    aPerson({
      stateId,
      holds: [{ role, organisationId }],
      ...(whose && { name: mark(whose, `${role}: name`), email: `${mark(whose, `${role}: address`)}@example.org` }),
    });
  const official = (role: Role, of?: string) => aPerson({ stateId, holds: [{ role, ...(of && { bodyId: of }) }] });
  const people = {
    "leading admin": await member("NGO_ADMIN", organisations.leading, "leadingAndOversight"),
    "leading member": await member("NGO_MEMBER", organisations.leading, "leadingAndOversight"),
    "partner admin": await member("NGO_ADMIN", organisations.partner, "partnerAndOversight"),
    "partner member": await member("NGO_MEMBER", organisations.partner, "partnerAndOversight"),
    "other NGO's admin": await member("NGO_ADMIN", organisations.other),
    "other NGO's member": await member("NGO_MEMBER", organisations.other),
    "NHRI officer": await member("NHRI_OFFICER", organisations.nhri),
    "focal point": await official("FOCAL_POINT", bodyId),
    approver: await official("APPROVER", bodyId),
    "focal point elsewhere": await official("FOCAL_POINT", elsewhere),
    "secretariat recorder": await official("SECRETARIAT"),
    "secretariat approver": await official("SECRETARIAT"),
    "working-group member": await official("WORKING_GROUP_MEMBER"),
    administrator: await official("ADMINISTRATOR"),
    auditor: await official("AUDITOR"),
  } satisfies Record<Named, Actor>;
  return { stateId, bodyId, organisations, people };
}

async function plant(soil: Soil): Promise<Planted> {
  const { stateId, bodyId, organisations, people } = await everybody(soil);
  const { id: recommendationId, cycleId } = await aRecommendation({ stateId });
  const desk: Desk = {
    cycleId,
    recommendationId,
    templateId: (await aTemplate()).id,
    leading: { id: organisations.leading, admin: people["leading admin"], member: people["leading member"] },
    partner: { id: organisations.partner, admin: people["partner admin"] },
    secretariat: people["secretariat recorder"],
    administrator: people.administrator,
  };
  const words: string[] = [];
  const reports: Grown["reports"] = [];
  for (const fate of Object.keys(fates) as Fate[]) {
    const word = `kz${newToken()
      .replaceAll(/[^a-z]/gi, "")
      .toLowerCase()}`;
    words.push(word);
    reports.push({ fate, id: await plantReport(desk, fate, word) });
  }
  await plantOrganisations(stateId, people["leading admin"], organisations.leading);
  const assessments = await plantAssessments(people["other NGO's member"], { id: organisations.other, recommendationId });
  const responses = await plantResponses({
    stateId,
    bodyId,
    drafter: people["focal point"],
    approver: people.approver,
    verifier: people["secretariat recorder"],
    publisher: people["secretariat approver"],
  });
  const grown: Grown = { cycleId, bodyId, recommendationId, organisations, reports, assessments, responses, people };
  return {
    marks: plantedMarks(),
    people: Object.fromEntries(Object.entries(people).map(([who, { id }]) => [who, id])) as Planted["people"],
    words,
    addresses: await addressesOf(grown, words),
    hidden: await hiddenIn(grown),
  };
}

process.once("message", (soil: Soil) => {
  void plant(soil)
    .then((planted) => process.send?.(planted))
    .finally(() => ownerDatabase().$disconnect())
    .finally(() => process.disconnect());
});
