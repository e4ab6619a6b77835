import { addEvidenceFile, removeEvidence } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { aDocumentThatIs } from "@/domain/matrix/acts/documents";
import { documentStates } from "@/domain/matrix/cases";
import { exhibitWorkingGroup } from "@/domain/matrix/exhibits/working-group";
import { exhibitQuestions } from "@/domain/matrix/exhibits/cycle";
import { exhibitAssessments } from "@/domain/matrix/sights/assessments";
import { exhibitEditions } from "@/domain/matrix/sights/editions";
import { exhibitOutcomes } from "@/domain/matrix/sights/outcomes";
import { exhibitFollowUps } from "@/domain/matrix/sights/follow-ups";
import { exhibitArchive } from "@/domain/matrix/sights/closing";
import { exhibitDiscussions } from "@/domain/matrix/sights/discussions";
import { exhibitImports } from "@/domain/matrix/sights/imports";
import { exhibitOrganisations } from "@/domain/matrix/sights/organisations";
import { keepLog } from "@/domain/matrix/sights/log";
import { keepNotifications } from "@/domain/matrix/sights/notifications";
import { keepMeasures } from "@/domain/matrix/sights/measures";
import { exhibitReports } from "@/domain/matrix/sights/reports";
import type { World } from "@/domain/matrix/world";
import { linkReform } from "@/domain/reforms/answers/commands";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { returnResponse } from "@/domain/responses/workflow/commands";
import { type EvidenceVisibility, evidenceVisibilities, type ResponseState, responseStates } from "@/domain/vocabulary";
import { aRecommendation, aReform } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, bringTo, type Scene, stepOf, words, wordsOf } from "@/prisma/response-factory";

/** States that a response can be in after the secretariat has returned it once and its words were written anew. */
const revisedStates = ["RETURNED", "SUBMITTED", "SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"] as const satisfies ResponseState[];

/** One of everything that somebody may or may not see, in every state that decides about it. */
export async function exhibit(world: World): Promise<void> {
  for (const state of documentStates) await beginRecord((await aDocumentThatIs(world, state)).id);
  for (const state of responseStates) await answer(world, state, { isRevised: false });
  for (const state of revisedStates) await answer(world, state, { isRevised: true });
  await unpublishRecommendation(world);
  await keepReforms(world);
  await keepMeasures(world);
  await keepSecrets(world);
  await handOverOnce(world);
  await exhibitDiscussions(world);
  await exhibitArchive(world);
  await exhibitQuestions();
  await exhibitAssessments(world);
  await exhibitEditions(world);
  await exhibitFollowUps(world);
  await exhibitOutcomes(world);
  await exhibitWorkingGroup(world);
  await exhibitImports(world);
  await exhibitReports(world);
  await keepNotifications(world);
  await exhibitOrganisations(world);
  await keepLog(world);
}

async function answer(world: World, state: ResponseState, { isRevised }: { isRevised: boolean }): Promise<void> {
  const { state: stateId, body: bodyId, actorOf } = world;
  const recommendation = await aRecommendation({ stateId, leadBodyId: bodyId });
  const hands = { drafter: actorOf("writer"), approver: actorOf("signer"), verifier: actorOf("verifier"), publisher: actorOf("publisher") };
  const scene: Scene = { stateId, bodyId, recommendationId: recommendation.id, ...hands };
  const { id } = await aResponse({ scene });
  await linkReform(scene.drafter, {
    responseId: id,
    reformId: (await aReform({ stateId, bodyId, publishedAt: null })).id,
    contribution: "FULL",
  });
  for (const visibility of evidenceVisibilities) {
    const replacesId = await show(scene, id, visibility);
    await show(scene, id, visibility, replacesId);
    await removeEvidence(scene.drafter, { evidenceId: await show(scene, id, visibility), version: 1 });
  }
  if (isRevised) {
    await bringTo("SIGNED", id, scene);
    await returnResponse(scene.verifier, { ...(await stepOf(id)), reason: "The date is missing." });
    const { version } = await wordsOf(id);
    await draftResponse(scene.drafter, { responseId: id, version, ...words({ text: "Other words." }) });
  }
  if (!(isRevised && state === "RETURNED")) await bringTo(state, id, scene);
}

async function show({ drafter }: Scene, responseId: string, visibility: EvidenceVisibility, replacesId = ""): Promise<string> {
  const described = { ...nothingMore, kind: "REPORT", title: "Annual report", datedOn: "2025-01-01" } as const;
  const bytes = new TextEncoder().encode("The report.");
  const upload = { name: "report.txt", size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  return (await addEvidenceFile(drafter, { ...described, responseId, visibility, replacesId }, upload)).id;
}

/** Paragraphs exist from the lock on; a proposal or a discarded document that had some must keep them to itself. */
async function beginRecord(documentId: string): Promise<void> {
  await ownerDatabase().paragraph.create({
    data: {
      documentId,
      position: 900,
      kind: "OTHER",
      texts: { create: { language: "en", translation: "UNOFFICIAL", text: "A paragraph." } },
    },
  });
}

/** Recommendations are published when their document is locked; one that is not has to be made by hand. */
async function unpublishRecommendation({ state: stateId, body, otherBody, termId, verifier }: World): Promise<void> {
  const owner = ownerDatabase();
  const [shown, hidden] = [
    await aRecommendation({ stateId, leadBodyId: otherBody }),
    await aRecommendation({ stateId, leadBodyId: otherBody }),
  ];
  await owner.recommendation.update({ where: { id: hidden.id }, data: { publishedAt: null } });
  for (const { id: recommendationId } of [shown, hidden]) {
    await owner.recommendationTerm.create({ data: { recommendationId, termId } });
    await owner.termRefusal.create({ data: { recommendationId, termId, refusedAt: new Date() } });
    for (const bodyId of [body, otherBody])
      await owner.historyEntry.create({ data: { recommendationId, bodyId, kind: "ASSIGNED", actorId: verifier, at: new Date() } });
  }
  const related = { toId: (await aRecommendation({ stateId, leadBodyId: otherBody })).id, decidedById: verifier, decidedAt: new Date() };
  for (const { id: fromId } of [shown, hidden])
    await owner.recommendationRelation.create({ data: { ...related, fromId, kind: "REPEATS" } });
}

async function keepReforms({ state: stateId, otherState, body, otherBody, foreignBody }: World): Promise<void> {
  const places = [{ bodyId: body }, { bodyId: otherBody }, { bodyId: null }, { stateId: otherState, bodyId: foreignBody }];
  for (const place of places) {
    for (const publishedAt of [null, new Date()]) {
      const { id: reformId } = await aReform({ stateId, ...place, publishedAt });
      await ownerDatabase().reformStageEntry.create({ data: { reformId, stage: "ADOPTED", recordedAt: new Date() } });
    }
  }
}

async function keepSecrets({ known }: World): Promise<void> {
  const accounts = known.filter(({ account }) => account !== "none");
  const owner = ownerDatabase();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await owner.accountLink.createMany({
    data: accounts.map(({ id }) => ({ userId: id, kind: "INVITATION", tokenHash: `link ${id}`, expiresAt })),
  });
  await owner.idempotencyKey.createMany({
    data: accounts.map(({ id, sessionId }) => ({ actorId: id, key: sessionId, fingerprint: "", reply: {} })),
  });
  await owner.keptForm.createMany({ data: accounts.map(({ id, sessionId }) => ({ id: sessionId, userId: id, place: "", sealed: "" })) });
}

/** Two handovers, one of them abroad: who takes over is at home in the State. */
async function handOverOnce({ state, otherState, body, foreignBody, official, bystander, verifier }: World): Promise<void> {
  const done = { officialId: official, successorId: bystander, endsAccess: false, moved: {}, at: new Date(), doneById: verifier };
  await ownerDatabase().handover.create({ data: { ...done, stateId: state, bodyId: body } });
  await ownerDatabase().handover.create({
    data: { ...done, stateId: otherState, bodyId: foreignBody, successorId: official, officialId: verifier },
  });
}
