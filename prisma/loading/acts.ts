import type { Actor } from "@/domain/actor";
import { addEvidenceFile, addEvidenceLink } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { assignBodies } from "@/domain/recommendations/assignment/commands";
import { linkReform } from "@/domain/reforms/answers/commands";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import type { ResponseDraft } from "@/domain/responses/schema";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { returnResponse, signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import { atTime } from "@/lib/clock";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { demonstrationDecisions } from "@/prisma/demonstration/decisions";
import { type AnyResponse, responsesTo } from "@/prisma/demonstration/everything";
import { demonstrationRecommendations } from "@/prisma/demonstration/recommendations";
import { demonstrationEarlierRecommendation as earlier } from "@/prisma/demonstration/recurrence";
import type { Evidence, Recommendation } from "@/prisma/demonstration/recommendation-types";
import { continuityActs } from "@/prisma/loading/continuity";
import { followUpActs } from "@/prisma/loading/follow-ups";
import { type Ids, of } from "@/prisma/loading/ids";
import { relationActs } from "@/prisma/loading/recurrence";
import { editionActs } from "@/prisma/loading/editions";
import { reportActs } from "@/prisma/loading/reports";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { voiceActs } from "@/prisma/loading/voices";
import { workingGroupActs } from "@/prisma/loading/working-group";
import { ownerDatabase } from "@/prisma/owner";

/** Everything people did in the demonstration, through the same commands as the application, in the order it happened. */
export async function loadActs(told: Told): Promise<void> {
  const decisions: Ids = new Map();
  const acts = demonstrationRecommendations.flatMap((item) => [
    ...assignment(told, item, decisions),
    ...responsesTo(item).flatMap((response) => answer(told, item, response)),
  ]);
  const relations = relationActs(person(told, "secretariat-recorder"), told.recommendations);
  const order = [
    ...workingGroupActs(told, decisions),
    ...assignment(told, earlier, decisions),
    ...acts,
    ...relations,
    ...continuityActs(told),
    ...voiceActs(told),
    ...followUpActs(told),
    ...reportActs(told),
    ...editionActs(told),
  ]
    .map((act, place) => ({ ...act, place }))
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.place - other.place);
  for (const [index, { on, run }] of order.entries()) {
    const minutes = 9 * 60 + ((index * 7) % 500);
    await atTime(new Date(Date.parse(`${on}T00:00:00+05:00`) + minutes * 60_000 + index), run);
  }
}

function bodyPerson(told: Told, bodyKey: string, role: "FOCAL_POINT" | "APPROVER"): Actor {
  const account = demonstrationAccounts.find((one) => one.bodyKey === bodyKey && one.role === role);
  if (!account) throw new Error(`Nobody is ${role} of ${bodyKey}.`);
  return person(told, account.key);
}

function assignment(told: Told, { key, assignment: order }: Pick<Recommendation, "key" | "assignment">, decisions: Ids): Act[] {
  if (!order) return [];
  const id = of(told.recommendations, key);
  const bodies = (keys: readonly string[]) => keys.map((body) => of(told.reference.bodies, body));
  return [
    {
      on: order.assignedOn,
      run: async () =>
        assignBodies(person(told, "secretariat-recorder"), {
          recommendations: [{ id, version: await versionOf(id) }],
          leadId: of(told.reference.bodies, order.leadBodyKey),
          coExecutorIds: bodies(order.coExecutorKeys),
          consultedIds: bodies(order.consultedKeys),
          dueOn: order.dueOn,
          decisionId: of(decisions, order.decisionKey),
          decisionReference: demonstrationDecisions.find((decision) => decision.key === order.decisionKey)?.reference.ru ?? "",
        }),
    },
  ];
}

const versionOf = async (id: string): Promise<number> =>
  (await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** The steps of one response, each on its day; a step that the response never took has no day. */
function answer(told: Told, item: Recommendation, response: AnyResponse): Act[] {
  const bodyKey = item.assignment?.leadBodyKey ?? "";
  const [drafter, approver] = [bodyPerson(told, bodyKey, "FOCAL_POINT"), bodyPerson(told, bodyKey, "APPROVER")];
  const [verifier, publisher] = [person(told, "secretariat-verifier"), person(told, "secretariat-publisher")];
  let responseId = "";
  const step = async () => ({
    responseId,
    version: (await ownerDatabase().response.findUniqueOrThrow({ where: { id: responseId }, select: { version: true } })).version,
  });

  const steps: Record<string, () => Promise<unknown>> = {
    drafted: async () => {
      ({ id: responseId } = await startResponse(drafter, {
        recommendationId: of(told.recommendations, item.key),
        bodyId: of(told.reference.bodies, bodyKey),
      }));
      await draftResponse(drafter, { ...(await words(told.reference.reforms, responseId, response)), overrideReason: "" });
      for (const { key, contribution } of response.reforms)
        await linkReform(drafter, { responseId, reformId: of(told.reference.reforms, key), contribution });
      for (const evidence of response.evidence) await addEvidence(drafter, responseId, evidence);
    },
    submitted: async () => submitResponse(drafter, await words(told.reference.reforms, responseId, response)),
    signed: async () => signResponse(approver, await step()),
    verified: async () =>
      "rationale" in response &&
      verifyResponse(verifier, { ...(await step()), status: response.verifiedStatus, rationale: response.rationale, supersededBy: "" }),
    published: async () => publishResponse(publisher, await step()),
    returned: async () =>
      "returnReason" in response &&
      returnResponse(response.state === "RETURNED_BY_APPROVER" ? approver : verifier, { ...(await step()), reason: response.returnReason }),
    withdrawn: async () =>
      "withdrawalReason" in response && withdrawResponse(publisher, { ...(await step()), reason: response.withdrawalReason }),
  };
  return Object.entries(response.dates).flatMap(([name, on]) => {
    const run = steps[name];
    return run ? [{ on, run }] : [];
  });
}

/** What a body says that submits an answer although a reader would ask for more. */
const laterOn = {
  en: "What is still missing will come with the next answer.",
  ru: "Недостающее будет представлено со следующим ответом.",
  kk: "Жетіспейтін мәліметтер келесі жауаппен бірге ұсынылады.",
} as const;

async function words(reforms: Ids, responseId: string, response: AnyResponse): Promise<ResponseDraft> {
  const { version } = await ownerDatabase().responseVersion.findFirstOrThrow({
    where: { responseId },
    orderBy: { number: "desc" },
    select: { version: true },
  });
  return {
    responseId,
    version,
    language: response.language,
    text: response.text,
    status: response.claimedStatus as ResponseDraft["status"],
    isAdopted: response.adopted ? "yes" : "no",
    isAppliedInPractice: response.appliedInPractice ? "yes" : "no",
    evidenceUpTo: response.evidenceUpTo,
    stepBackReason: response.stepBackReason ?? "",
    statusReason: response.statusReason ?? "",
    supersededBy: "",
    supersededByReformId: response.supersededByReformKey ? of(reforms, response.supersededByReformKey) : "",
    overrideReason: laterOn[response.language],
  };
}

async function addEvidence(drafter: Actor, responseId: string, { kind, title, date, visibility, more, url, file, earlier = [] }: Evidence) {
  const described = { ...nothingMore, ...more, responseId, kind, title, datedOn: date, visibility };
  if (url) await addEvidenceLink(drafter, { ...described, url });
  let replacesId = "";
  for (const { name, text } of file ? [...earlier, file] : []) {
    const bytes = new TextEncoder().encode(text);
    const upload = { name, size: bytes.byteLength, arrayBuffer: async () => bytes.buffer };
    ({ id: replacesId } = await addEvidenceFile(drafter, { ...described, replacesId }, upload));
  }
}
