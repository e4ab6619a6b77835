import { createHash, randomUUID } from "node:crypto";
import { readdirSync, utimesSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { nothingMore } from "@/domain/evidence/rules";
import { addUploadedEvidence, discardUpload, startUpload, takePart } from "@/domain/evidence/uploads/commands";
import { listUploads } from "@/domain/evidence/uploads/queries";
import { env } from "@/lib/env";
import { asRequest } from "@/lib/repeatable";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let responseId: string;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  ({ id: responseId } = await aResponse({ scene }));
});

const text = Buffer.from("What was done, region by region.\n".repeat(100));
const file = (over: object = {}) => ({ responseId, name: "report.txt", size: text.length, mark: "report.txt today", ...over });
const described = () => ({
  ...nothingMore,
  responseId,
  kind: "REPORT" as const,
  title: "Report",
  datedOn: "2025-01-01",
  visibility: "PUBLIC" as const,
});

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}
const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const send = (actor: Actor, uploadId: string, from: number, to: number, digest = digestOf(text.subarray(from, to))) =>
  takePart(actor, { uploadId, offset: from, digest }, inPieces(text.subarray(from, to)));

describe("a file that comes in parts", () => {
  it("is evidence once it is whole, the same bytes, and no longer unfinished", async () => {
    const { id } = await startUpload(scene.drafter, file());
    expect(await send(scene.drafter, id, 0, 1000)).toEqual({ received: 1000 });
    expect(await listUploads(scene.drafter, responseId)).toEqual([
      { id, name: "report.txt", size: text.length, mark: "report.txt today", received: 1000 },
    ]);
    await expectRefusal(() => addUploadedEvidence(scene.drafter, id, described()), RuleBroken, { key: "uploadNotWhole", field: "files" });
    expect(await send(scene.drafter, id, 1000, text.length)).toEqual({ received: text.length });

    const request = { key: randomUUID(), fingerprint: "same" };
    const add = () => asRequest(request, () => addUploadedEvidence(scene.drafter, id, described()));
    expect(await add()).toEqual(await add());
    const [kept, ...others] = await ownerDatabase().evidence.findMany();
    expect(kept).toMatchObject({ fileName: "report.txt", size: text.length, fileHash: digestOf(text) });
    expect(others).toEqual([]);
    expect(await listUploads(scene.drafter, responseId)).toEqual([]);
  });

  it("goes on where it stopped when the same file is begun again", async () => {
    const { id } = await startUpload(scene.drafter, file());
    await send(scene.drafter, id, 0, 700);
    expect(await startUpload(scene.drafter, file())).toMatchObject({ id, received: 700 });
    expect(await startUpload(scene.drafter, file({ mark: "another" }))).toMatchObject({ received: 0 });
  });

  it("takes a part once, in its place, and not when it was damaged on the way", async () => {
    const { id } = await startUpload(scene.drafter, file());
    expect(await send(scene.drafter, id, 0, 500, "0".repeat(64))).toEqual({ received: 0 });
    expect(await send(scene.drafter, id, 500, 900)).toEqual({ received: 0 });
    expect(await send(scene.drafter, id, 0, 500)).toEqual({ received: 500 });
    expect(await send(scene.drafter, id, 0, 500)).toEqual({ received: 500 });
    const beyond = Buffer.alloc(text.length);
    expect(await takePart(scene.drafter, { uploadId: id, offset: 500, digest: "" }, inPieces(beyond))).toEqual({ received: 500 });
    const tooMuch = Buffer.alloc(300 * 1024);
    await expect(takePart(scene.drafter, { uploadId: id, offset: 500, digest: "" }, inPieces(tooMuch))).rejects.toMatchObject({
      key: "invalid",
    });
  });

  it("is not kept for another try when it was refused for what it is", async () => {
    const { id } = await startUpload(scene.drafter, file({ name: "report.pdf" }));
    await send(scene.drafter, id, 0, text.length);
    await expectRefusal(() => addUploadedEvidence(scene.drafter, id, described()), RuleBroken, { key: "fileNotWhatItSays" });
    expect(await listUploads(scene.drafter, responseId)).toEqual([]);
  });

  it("is nobody else's", async () => {
    const { id } = await startUpload(scene.drafter, file());
    const colleague = await anOfficial(scene, "FOCAL_POINT");
    await expect(send(colleague, id, 0, 10)).rejects.toBeInstanceOf(NotFound);
    await expectRefusal(() => addUploadedEvidence(colleague, id, described()), RuleBroken, { key: "uploadNotWhole" });
    await discardUpload(colleague, { uploadId: id });
    expect(await listUploads(colleague, responseId)).toEqual([]);
    expect(await listUploads(scene.drafter, responseId)).toHaveLength(1);
    expect(await listUploads(null, responseId)).toEqual([]);
    await discardUpload(scene.drafter, { uploadId: id });
    expect(await listUploads(scene.drafter, responseId)).toEqual([]);
  });

  it("is refused before its first part where it would be refused at the end", async () => {
    await expectRefusal(() => startUpload(scene.approver, file()), NotAllowed);
    await expectRefusal(() => startUpload(scene.drafter, file({ responseId: randomUUID() })), NotFound);
    await expectRefusal(() => startUpload(scene.drafter, file({ name: "report.exe" })), RuleBroken, { key: "fileTypeNotAccepted" });
    await expectRefusal(() => startUpload(scene.drafter, file({ size: 26 * 1024 * 1024 })), RuleBroken, { key: "fileTooLarge?max=25" });
    for (const mark of ["1", "2", "3", "4"]) await startUpload(scene.drafter, file({ mark }));
    await expectRefusal(() => startUpload(scene.drafter, file({ mark: "5" })), RuleBroken, { key: "tooManyUploads" });
  });

  it("is not kept longer than a day", async () => {
    const { id } = await startUpload(scene.drafter, file());
    const folder = path.join(env.STORAGE_DIRECTORY, "staging", scene.drafter.id);
    const longAgo = Date.now() / 1000 - 25 * 3600;
    utimesSync(path.join(folder, `${id}.part`), longAgo, longAgo);
    expect(await listUploads(scene.drafter, responseId)).toEqual([]);
    await expect(send(scene.drafter, id, 0, 10)).rejects.toBeInstanceOf(NotFound);
    const { id: next } = await startUpload(scene.drafter, file());
    expect(readdirSync(folder).sort()).toEqual([`${next}.json`, `${next}.part`].sort());
  });
});
