import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { checkpointLines, findBeginning, logLines } from "@/domain/audit/log/files/queries";
import { listLog } from "@/domain/audit/log/queries";
import { type LogFilters, logFiltersSchema } from "@/domain/audit/log/schema";
import { wayTo } from "@/domain/audit/log/ways/rules";
import { chainStart, commitmentTo, linkHash } from "@/domain/audit/rules";
import { signCheckpoint } from "@/domain/audit/verification/commands";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { publicKeyOf } from "@/domain/audit/verification/rules";
import { reading } from "@/domain/reading";
import { reviseAccount } from "@/domain/people/commands";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { env } from "@/lib/env";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, bringTo, type Scene, stepOf } from "@/prisma/response-factory";
import { asOwner, truncateAll } from "@/prisma/test-database";
import { verifyLog } from "@/public/verify.mjs";

let scene: Scene;
let responseId: string;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  responseId = (await aResponse({ scene, text: "Places of detention are visited every month." })).id;
  await bringTo("VERIFIED", responseId, scene);
});

const filters = (query: Record<string, string> = {}): LogFilters => logFiltersSchema.parse(query);
const acts = async (query: Record<string, string> = {}) => (await listLog(filters(query), "en")).rows.map(({ act }) => act);
const lines = async () => {
  const found: string[] = [];
  for await (const piece of logLines()) found.push(...piece);
  return found;
};
const parsed = (said: string[]) => said.map((line) => JSON.parse(line) as Record<string, unknown>);
const publish = async () => publishResponse(scene.publisher, await stepOf(responseId));

describe("the public log", () => {
  it("says nothing of what is not published, and then the words of the response", async () => {
    expect(await acts({ kind: "response" })).toEqual([]);
    await publish();
    const [row] = (await listLog(filters({ kind: "response" }), "en")).rows;
    expect(row).toMatchObject({ act: "response.publish", recommendations: [{ id: scene.recommendationId }] });
    expect(row?.content).toMatchObject({ facts: { text: "Places of detention are visited every month." } });
    expect(row && wayTo(row)).toBe(`/recommendations/${scene.recommendationId}`);
  });

  it("names nobody", async () => {
    await publish();
    const people = await ownerDatabase().user.findMany({ select: { id: true, name: true, email: true } });
    const said = (await lines()).join("\n");
    expect(people.length).toBeGreaterThan(3);
    expect(people.flatMap(({ id, name, email }) => [id, name, email]).filter((text) => said.includes(text))).toEqual([]);
  });

  it("no longer tells what was withdrawn, and stays whole", async () => {
    await publish();
    await withdrawResponse(scene.verifier, { ...(await stepOf(responseId)), reason: "It named a victim." });
    const rows = (await listLog(filters({ kind: "response" }), "en")).rows;
    expect(rows.map(({ act }) => act)).toEqual(["response.withdraw"]);
    const said = await lines();
    expect(said.join("\n")).not.toMatch(/Places of detention|named a victim/);
    expect(await verifyLog({ entries: parsed(said), checkpoints: [] })).toMatchObject({ withheld: 1 });
    const verdict = await verifyThrough(ownerDatabase(), { head: await findHead(ownerDatabase()), withContents: true, trustedKeys: [] });
    expect(verdict.fault).toBeNull();
    await asOwner((client) => client.query("UPDATE log_statement SET hidden_at = NULL"));
    const shown = await verifyThrough(ownerDatabase(), { head: await findHead(ownerDatabase()), withContents: true, trustedKeys: [] });
    expect(shown.fault).toMatchObject({ kind: "statementHidden" });
  });

  it("is narrowed by kind, body, recommendation and day, and turns pages", async () => {
    await publish();
    const id = scene.recommendationId;
    expect(await acts({ recommendation: id, kind: "response" })).toEqual(["response.publish"]);
    expect(await acts({ recommendation: randomUUID() })).toEqual([]);
    expect(await acts({ body: randomUUID() })).toEqual([]);
    expect(await acts({ kind: "nonsense" })).toContain("response.publish");
    expect(await acts({ until: "2001-01-01" })).toEqual([]);
    const [first] = (await listLog(filters(), "en")).rows;
    expect(await acts({ before: String(first?.seq) })).toEqual([]);
    expect((await acts({ after: String((first?.seq ?? 0n) + 1n) }))[0]).toBe("response.publish");
  });

  it("begins after the entries of before there was one", async () => {
    await truncateAll();
    const { drafter } = (scene = await aScene());
    await asOwner((client) => client.query("TRUNCATE audit_entry, audit_content, log_link, log_statement"));
    const link = {
      seq: 1n,
      at: new Date(),
      actorId: randomUUID(),
      action: "user.enable",
      subjectId: randomUUID(),
      previousHash: chainStart,
    };
    const commitment = commitmentTo("salt", {});
    const hash = linkHash({ ...link, commitment });
    await ownerDatabase().auditEntry.create({ data: { ...link, commitment, hash } });
    await ownerDatabase().auditChainHead.updateMany({ data: { seq: 1n, hash } });
    await ownerDatabase().auditWatch.updateMany({ data: { afterSeq: 1n, afterHash: hash } });
    await reviseAccount(drafter, { version: 1, name: "Somebody else", locale: "en" });
    expect(await reading(null, findBeginning)).toEqual({ seq: 1n, hash });
    expect(await verifyLog({ entries: parsed(await lines()), checkpoints: [] })).toMatchObject({ entries: 1 });
    const verdict = await verifyThrough(ownerDatabase(), { head: await findHead(ownerDatabase()), withContents: true, trustedKeys: [] });
    expect(verdict).toMatchObject({ entries: 2, fault: null });
  });

  it("is followed offline with its checkpoints, by the key it is known by and by no other", async () => {
    await publish();
    await signCheckpoint();
    const signed = parsed((await checkpointLines()) ?? []);
    const given = async (pinned: string) => ({
      entries: parsed(await lines()),
      checkpoints: signed.filter((line) => "signature" in line),
      keys: signed.filter((line) => "key" in line),
      pinned,
    });
    expect((await verifyLog(await given(publicKeyOf(env.AUDIT_SIGNING_KEY)))).entries).toBeGreaterThan(5);
    await expect(verifyLog(await given("MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))).rejects.toThrow(/nobody vouches/);
    expect(await checkpointLines(999n)).toBeNull();
  });
});
