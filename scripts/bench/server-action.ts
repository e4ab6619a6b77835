import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { ask } from "./ask.ts";
import { type Target, wordsFor } from "./acts.ts";
import type { Stage } from "./stage.ts";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** Makes ready to submit a response as the browser does: to the address of its page, by the number the build gave to the action. */
export async function submissionOverHttp({ base, environment, signIn }: Stage, target: Target): Promise<() => Promise<unknown>> {
  const { origin, host } = new URL(environment.APP_URL ?? base);
  const headers = {
    Host: host,
    Origin: origin,
    Cookie: await signIn(target.actor.id),
    Accept: "text/x-component",
    "Content-Type": "text/plain;charset=UTF-8",
    "Next-Action": numberOf("submitResponse"),
  };
  const page = `${base}/en/recommendations/${target.recommendationId}/responses/${target.id}`;
  return async () => {
    const { body } = await ask(page, { headers, body: JSON.stringify([wordsFor(target, 1), randomUUID()]) });
    if (!body.includes('"ok":true')) throw new Error(`The response was not submitted:\n${body.toString().slice(0, 500)}`);
  };
}

function numberOf(action: string): string {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  const [number] =
    Object.entries(node).find(([, { exportedName, filename }]) => exportedName === action && filename?.includes("responses/")) ?? [];
  if (!number) throw new Error(`The build has no action ${action}.`);
  return number;
}
