import type { Actor } from "@/domain/actor";
import { addEvidenceLink } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import { formOf } from "@/domain/responses/drafting/rules";
import { type ResponseDraft, responseDraftSchema } from "@/domain/responses/schema";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { returnResponse, signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import { type ResponseState, type Role, roles } from "@/domain/vocabulary";
import { aBody, anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/** A recommendation given to a body, and everybody whose hands its answer goes through. */
export type Scene = {
  stateId: string;
  bodyId: string;
  recommendationId: string;
  drafter: Actor;
  approver: Actor;
  verifier: Actor;
  publisher: Actor;
};

/** A person with several roles in one body. */
export const anOfficial = (
  { stateId, bodyId }: Pick<Scene, "stateId" | "bodyId">,
  ...roles: ("FOCAL_POINT" | "APPROVER")[]
): Promise<Actor> => aPerson({ stateId, holds: roles.map((role) => ({ role, bodyId })) });

/** One person for every role, at home in another body or an organisation where the role has one. */
export async function strangersTo({ stateId }: Scene): Promise<Actor[]> {
  const bodyId = (await aBody({ stateId })).id;
  const organisationId = (await anOrganisation({ stateId })).id;
  const homes: Partial<Record<Role, object>> = {
    FOCAL_POINT: { bodyId },
    APPROVER: { bodyId },
    NGO_MEMBER: { organisationId },
    NGO_ADMIN: { organisationId },
    NHRI_OFFICER: { organisationId },
  };
  return Promise.all(roles.map((role) => aPerson({ stateId, holds: [{ role, ...homes[role] }] })));
}

export async function aScene(): Promise<Scene> {
  const stateId = (await aState()).id;
  const bodyId = (await aBody({ stateId })).id;
  const secretary = () => aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  return {
    stateId,
    bodyId,
    recommendationId: (await aRecommendation({ stateId, leadBodyId: bodyId })).id,
    drafter: await anOfficial({ stateId, bodyId }, "FOCAL_POINT"),
    approver: await anOfficial({ stateId, bodyId }, "APPROVER"),
    verifier: await secretary(),
    publisher: await secretary(),
  };
}

/** Words that claim nothing that has to be proved. */
export const words = (over: Partial<ResponseDraft> = {}): Omit<ResponseDraft, "responseId" | "version"> => ({
  language: "en",
  text: "A draft law is before the Majilis.",
  status: "IN_PROGRESS",
  isAdopted: "no",
  isAppliedInPractice: "no",
  evidenceUpTo: "",
  stepBackReason: "",
  statusReason: "",
  supersededBy: "",
  supersededByReformId: "",
  overrideReason: "The rest is told elsewhere.",
  ...over,
});

const way: Record<ResponseState, ResponseState[]> = {
  DRAFT: [],
  SUBMITTED: ["SUBMITTED"],
  RETURNED: ["SUBMITTED", "RETURNED"],
  SIGNED: ["SUBMITTED", "SIGNED"],
  VERIFIED: ["SUBMITTED", "SIGNED", "VERIFIED"],
  PUBLISHED: ["SUBMITTED", "SIGNED", "VERIFIED", "PUBLISHED"],
  WITHDRAWN: ["SUBMITTED", "SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"],
};

/** A response brought to a state by the people of its scene, step by step, as it is in life. */
export async function aResponse({
  state = "DRAFT",
  scene,
  ...over
}: { state?: ResponseState; scene?: Scene } & Partial<ResponseDraft> = {}) {
  const its = scene ?? (await aScene());
  const { id } = await startResponse(its.drafter, { recommendationId: its.recommendationId, bodyId: its.bodyId });
  await draftResponse(its.drafter, { responseId: id, ...words(over), version: (await wordsOf(id)).version });
  await bringTo(state, id, its);
  return { id, scene: its };
}

/** The words of a response as they stand. */
export const wordsOf = (responseId: string) =>
  ownerDatabase().responseVersion.findFirstOrThrow({ where: { responseId }, orderBy: { number: "desc" } });

/** The row of a response as it stands. */
export const storedResponse = (id: string) => ownerDatabase().response.findUniqueOrThrow({ where: { id } });

/** What a step needs to know of a response as it stands. */
export const stepOf = async (responseId: string) => ({
  responseId,
  version: (await storedResponse(responseId)).version,
});

/** Takes a draft through every step on the way to a state. */
export async function bringTo(state: ResponseState, responseId: string, { drafter, approver, verifier, publisher }: Scene): Promise<void> {
  const written = await wordsOf(responseId);
  const form = { ...formOf(written), overrideReason: "The rest is told elsewhere." };
  const draft = responseDraftSchema.parse({ responseId, ...form, version: written.version });
  for (const next of way[state]) {
    const step = await stepOf(responseId);
    if (next === "SUBMITTED") await submitResponse(drafter, draft);
    if (next === "RETURNED") await returnResponse(approver, { ...step, reason: "Name the act." });
    if (next === "SIGNED") await signResponse(approver, step);
    if (next === "VERIFIED")
      await verifyResponse(verifier, { ...step, status: draft.status, rationale: draft.statusReason, supersededBy: "" });
    if (next === "PUBLISHED") await publishResponse(publisher, step);
    if (next === "WITHDRAWN") await withdrawResponse(verifier, { ...step, reason: "Published by mistake." });
  }
}

/** Evidence of a kind that proves. */
export const aProof = (drafter: Actor, responseId: string) =>
  addEvidenceLink(drafter, {
    ...nothingMore,
    responseId,
    kind: "ACT",
    title: "Law on the State's duties",
    datedOn: "2024-06-16",
    visibility: "PUBLIC",
    url: "https://adilet.zan.kz/rus/docs/Z2400000072",
  });
