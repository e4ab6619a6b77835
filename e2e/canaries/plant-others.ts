import type { Actor } from "@/domain/actor";
import { recordAssessment, withdrawAssessment } from "@/domain/assessments/commands";
import { openDiscussion } from "@/domain/discussions/commands";
import { addEvidenceFile } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { requestVerification } from "@/domain/organisations/applications/commands";
import { inviteMember } from "@/domain/organisations/members/commands";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { type EvidenceVisibility, evidenceVisibilities, type ResponseState } from "@/domain/vocabulary";
import { mark, type Readers } from "@/e2e/canaries/marks";
import { dayAfter, today } from "@/lib/day";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { bringTo, type Scene, words, wordsOf } from "@/prisma/response-factory";

/** Whom an organisation invites, and one that asks to be verified. */
export async function plantOrganisations(stateId: string, admin: Actor, organisationId: string): Promise<void> {
  const invited = (field: string) => mark("leadingAndAdministrator", `invitation: ${field}`);
  await inviteMember(admin, {
    organisationId,
    email: `${invited("address")}@example.org`,
    name: invited("name"),
    leads: false,
    locale: "en",
  });

  const asks = (field: string) => mark("administrator", `application: ${field}`);
  const application = {
    stateId,
    names: { en: asks("name"), ru: "", kk: "" },
    kind: "LOCAL_NGO",
    place: asks("place"),
    website: `https://${asks("website")}.example.org`,
    aim: asks("aim"),
    email: `${asks("address")}@example.org`,
    name: asks("who asks"),
    locale: "en",
    terms: "1",
    agrees: true,
  } as const;
  await requestVerification({ ...application }, "127.0.0.1");
  await ownerDatabase().organisationApplication.updateMany({ data: { state: "CONFIRMED", confirmedAt: new Date() } });
}

/** What an organisation says of a recommendation, one that stands and one that it took back. */
export async function plantAssessments(
  member: Actor,
  { id: organisationId, recommendationId }: { id: string; recommendationId: string },
): Promise<string[]> {
  const scale = await aScale();
  const say = (whose: Readers, grade: string, limbId = "") =>
    recordAssessment(member, {
      recommendationId,
      limbId,
      voice: "NGO",
      organisationId,
      author: "",
      scaleId: scale.id,
      gradeId: gradeOf(scale, grade),
      rationale: mark(whose, `assessment: rationale for ${grade}`),
      language: "en",
      saidOn: today(),
      evidenceUpTo: "",
      session: "",
      documentId: "",
      paragraph: "",
      source: "",
      address: "",
      supersedesId: "",
    });
  const takenBack = await say("otherNgoAndAuditor", "A");
  await withdrawAssessment(member, { id: takenBack.id, reason: mark("otherNgoAndAuditor", "assessment: why it was taken back") });
  return [takenBack.id, (await say("everybody", "C")).id];
}

/** Who reads the words of a response, and its evidence of each kind, by how far it has come. */
const responses: Partial<Record<ResponseState, Record<"words" | EvidenceVisibility, Readers>>> = {
  DRAFT: { words: "body", PUBLIC: "body", INTERNAL: "body", RESTRICTED: "body" },
  SUBMITTED: { words: "body", PUBLIC: "body", INTERNAL: "body", RESTRICTED: "body" },
  SIGNED: { words: "bodyAndGroup", PUBLIC: "bodyAndGroup", INTERNAL: "bodyAndGroup", RESTRICTED: "bodyAndSecretariat" },
  PUBLISHED: { words: "everybody", PUBLIC: "everybody", INTERNAL: "bodyAndGroup", RESTRICTED: "bodyAndSecretariat" },
};

/** How a file is described is in the trail, its contents and the words of a draft are not. */
const audited: Partial<Record<Readers, Readers>> = {
  body: "bodyAndAuditor",
  bodyAndSecretariat: "bodySecretariatAndAuditor",
  bodyAndGroup: "bodyGroupAndAuditor",
};

export type Answered = { recommendationId: string; responseId: string; evidence: { id: string; readers: Readers }[] };

/** What a ministry answers, from its draft to what everybody reads, and what it says to the secretariat. */
export async function plantResponses(scene: Omit<Scene, "recommendationId">): Promise<Answered[]> {
  const planted: Answered[] = [];
  for (const [state, whose] of Object.entries(responses)) {
    const { id: recommendationId } = await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId });
    const its = { ...scene, recommendationId };
    const { id: responseId } = await startResponse(its.drafter, its);
    const text = mark(whose.words, `${state} response: text`);
    await draftResponse(its.drafter, { responseId, ...words({ text }), version: (await wordsOf(responseId)).version });
    const evidence: Answered["evidence"] = [];
    for (const visibility of evidenceVisibilities) {
      const of = (field: string, by: Readers) => mark(by, `${state} response: ${visibility} evidence, ${field}`);
      const file = (field: string) => of(field, audited[whose[visibility]] ?? whose[visibility]);
      const upload = new File([of("contents", whose[visibility])], `${file("file name")}.txt`);
      const described = { ...nothingMore, responseId, kind: "ACT", datedOn: "2024-06-16", visibility } as const;
      const { id } = await addEvidenceFile(its.drafter, { ...described, title: file("title"), description: file("description") }, upload);
      evidence.push({ id, readers: whose[visibility] });
    }
    const asked = mark("bodySecretariatAndAuditor", `${state} response: a word with the secretariat`);
    await openDiscussion(its.drafter, { recommendationId, bodyId: its.bodyId, text: asked, mentionIds: [], dueOn: dayAfter(today(), 30) });
    await bringTo(state as ResponseState, responseId, its);
    planted.push({ recommendationId, responseId, evidence });
  }
  return planted;
}
