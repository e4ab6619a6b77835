import { writeSync } from "node:fs";
import { DomainError } from "@/domain/errors";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import { returnResponse, signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import type { ResponseState } from "@/domain/vocabulary";
import { ownerDatabase } from "@/prisma/owner";
import { type Scene, words } from "@/prisma/response-factory";

/*
 * Takes responses through their whole life, over and over, until it is killed (domain/resilience.test.ts).
 * An act is acknowledged on standard output, by a write that does not wait, as soon as its command has returned.
 */

const acknowledge = (responseId: string, act: string): void => void writeSync(1, `${responseId} ${act}\n`);

const find = ({ recommendationId, bodyId }: Scene) =>
  ownerDatabase().response.findFirst({
    where: { recommendationId, bodyId },
    orderBy: { sequence: "desc" },
    select: {
      id: true,
      state: true,
      version: true,
      currentVersion: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { version: true } },
    },
  });

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

/** What is done next in each state; the first words of a response are returned once. */
function nextAct(
  { drafter, approver, verifier, publisher }: Scene,
  { id, state, version, currentVersion, versions }: Found,
): [act: string, run: () => Promise<unknown>] {
  const step = { responseId: id, version };
  const draft = { responseId: id, version: versions[0]?.version ?? 0, ...words({ text: `Text after ${version}.` }) };
  const submit: [string, () => Promise<unknown>] = ["response.submit", () => submitResponse(drafter, draft)];
  const acts: Record<Exclude<ResponseState, "WITHDRAWN">, [string, () => Promise<unknown>]> = {
    DRAFT: versions[0]?.version === 1 ? ["response.draft", () => draftResponse(drafter, draft)] : submit,
    SUBMITTED:
      currentVersion === 1
        ? ["response.return", () => returnResponse(approver, { ...step, reason: "Name the act." })]
        : ["response.sign", () => signResponse(approver, step)],
    RETURNED: submit,
    SIGNED: ["response.verify", () => verifyResponse(verifier, { ...step, status: "IN_PROGRESS", rationale: "", supersededBy: "" })],
    VERIFIED: ["response.publish", () => publishResponse(publisher, step)],
    PUBLISHED: ["response.withdraw", () => withdrawResponse(verifier, { ...step, reason: "Published by mistake." })],
  };
  if (state === "WITHDRAWN") throw new Error("A withdrawn response is followed by another one.");
  return acts[state];
}

async function write(scene: Scene): Promise<never> {
  for (;;) {
    const found = await find(scene);
    try {
      if (!found || found.state === "WITHDRAWN") {
        acknowledge((await startResponse(scene.drafter, scene)).id, "response.start");
      } else {
        const [act, run] = nextAct(scene, found);
        await run();
        acknowledge(found.id, act);
      }
    } catch (error) {
      // Whose connection was cut off knows nothing, and looks again. A refusal would be a mistake of this script.
      if (error instanceof DomainError) throw error;
    }
  }
}

process.once("message", (scenes: Scene[]) => void Promise.all(scenes.map(write)));
await ownerDatabase().$queryRaw`SELECT 1`;
process.send?.("ready");
