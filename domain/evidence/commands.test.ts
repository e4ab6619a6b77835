import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { addEvidenceFile, addEvidenceLink, removeEvidence } from "@/domain/evidence/commands";
import { findEvidenceFile } from "@/domain/evidence/queries";
import { nothingMore } from "@/domain/evidence/rules";
import type { EvidenceFile, Upload } from "@/domain/evidence/schema";
import { env } from "@/lib/env";
import { aDocx, aJpeg, anOpenDocument, anXlsx, aPdf, aPng, aPptx } from "@/lib/cleaning/factories";
import { asRequest } from "@/lib/repeatable";
import { openStoredFile } from "@/lib/storage";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, bringTo, type Scene, storedResponse } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let responseId: string;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  ({ id: responseId } = await aResponse({ scene }));
});

const described = (over: Partial<EvidenceFile> = {}): EvidenceFile => ({
  ...nothingMore,
  responseId,
  kind: "STATISTIC",
  title: "Complaints by region",
  datedOn: "2025-12-31",
  visibility: "PUBLIC",
  ...over,
});
const link = (over: Partial<EvidenceFile> = {}) => ({ ...described(over), url: "https://example.org/figures" });
const upload = (name: string, bytes: Uint8Array): Upload => new File([new Uint8Array(bytes)], name);
const evidence = () => ownerDatabase().evidence.findMany({ orderBy: { addedAt: "asc" } });
const storedFiles = () =>
  existsSync(env.STORAGE_DIRECTORY)
    ? readdirSync(env.STORAGE_DIRECTORY, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];
const contents = async (hash: string) => new Uint8Array(await new Response(await openStoredFile(hash)).arrayBuffer());

/** A refused file is not stored either. */
async function expectFileRefusal(...refused: Parameters<typeof expectRefusal>) {
  const before = storedFiles();
  await expectRefusal(...refused);
  expect(storedFiles()).toEqual(before);
}

const pdf = aPdf();
const exe = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("addEvidenceLink", () => {
  it("keeps the link with its date, and counts the writer", async () => {
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    const { id } = await addEvidenceLink(alternate, link());
    expect(await evidence()).toEqual([
      expect.objectContaining({
        id,
        responseId,
        kind: "STATISTIC",
        title: "Complaints by region",
        datedOn: new Date("2025-12-31T00:00:00Z"),
        visibility: "PUBLIC",
        url: "https://example.org/figures",
        fileHash: null,
        addedById: alternate.id,
        removedAt: null,
      }),
    ]);
    expect((await audited()).at(-1)).toEqual({ action: "evidence.add", actorId: alternate.id, subjectId: id });
    expect((await storedResponse(responseId)).writerIds).toContain(alternate.id);
  });

  it("refuses a day that has not come", () =>
    expectRefusal(() => addEvidenceLink(scene.drafter, link({ datedOn: "2999-01-01" })), RuleBroken, {
      key: "notInTheFuture",
      field: "datedOn",
    }));

  it.each(["SUBMITTED", "SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"] as const)("is refused once the response is %s", async (state) => {
    await bringTo(state, responseId, scene);
    await expectRefusal(() => addEvidenceLink(scene.drafter, link()), NotAllowed);
  });

  it("is refused to everybody else", async () => {
    for (const actor of [scene.approver, scene.verifier]) await expectRefusal(() => addEvidenceLink(actor, link()), NotAllowed);
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const other = await anOfficial({ ...scene, bodyId }, "FOCAL_POINT");
    await expectRefusal(() => addEvidenceLink(other, link()), NotFound);
  });

  it("pressed twice adds one", async () => {
    const request = { key: randomUUID(), fingerprint: "same" };
    const answers = await Promise.all([1, 2].map(() => asRequest(request, () => addEvidenceLink(scene.drafter, link()))));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await evidence()).toHaveLength(1);
  });
});

describe("addEvidenceFile", () => {
  it.each([
    ["report.pdf", pdf, "application/pdf"],
    ["Есеп 2025 – қорытынды.docx", aDocx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["table.xlsx", anXlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["slides.pptx", aPptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
    ["text.odt", anOpenDocument("text"), "application/vnd.oasis.opendocument.text"],
    ["table.ods", anOpenDocument("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet"],
    ["chart.png", aPng(), "image/png"],
    ["PHOTO.JPEG", aJpeg(), "image/jpeg"],
    ["notes.txt", strToU8("Жауап\r\n\tқосымша"), "text/plain"],
    ["figures.csv", strToU8("аймақ;саны\nАлматы;-12\n+7 (727) 250;3\n"), "text/csv"],
    ["old-encoding.csv", new Uint8Array([0xc0, 0xeb, 0xec, 0x3b, 0x31, 0x0a]), "text/csv"],
  ])("keeps %s by the hash of its contents", async (name, bytes, mediaType) => {
    const { id, findings } = await addEvidenceFile(scene.drafter, described(), upload(name, bytes));
    const [kept] = await evidence();
    expect(kept).toMatchObject({ id, lineId: id, url: null, fileName: name, mediaType, findings: [] });
    expect(findings).toEqual([]);
    const stored = await contents(kept?.fileHash ?? "");
    expect([sha256(stored), stored.length]).toEqual([kept?.fileHash, kept?.size]);
    if (/\.(png|jpeg|txt|csv)$/i.test(name)) expect(stored).toEqual(new Uint8Array(bytes));
  });

  it("takes the authors out, says so, and keeps what was taken out nowhere", async () => {
    const core = `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Planted Name</dc:creator></cp:coreProperties>`;
    const comments = `<w:comments xmlns:w="w"><w:comment w:author="Planted Name" w:initials="PN"><w:p/></w:comment></w:comments>`;
    const sent = aDocx({ "docProps/core.xml": core, "word/comments.xml": comments });
    const { id, findings } = await addEvidenceFile(scene.drafter, described(), upload("letter.docx", sent));
    expect(findings).toEqual(["AUTHORS", "COMMENT_AUTHORS"]);
    const [kept] = await evidence();
    expect(kept).toMatchObject({ id, findings });
    const parts = Object.values(unzipSync(await contents(kept?.fileHash ?? ""))).map((part) => strFromU8(part));
    expect(parts.join()).toContain(`w:author="Author"`);
    expect(parts.join()).not.toContain("Planted");
    expect(storedFiles()).not.toContain(sha256(sent));
  });

  it.each([
    ["a program that says it is a document", "report.pdf", exe, "fileNotWhatItSays"],
    ["a program with two ends to its name", "report.pdf.exe", pdf, "fileTypeNotAccepted"],
    ["a document with macros", "letter.docx", aDocx({ "word/vbaProject.bin": exe }), "fileHoldsPrograms"],
    ["an empty file", "report.pdf", new Uint8Array(), "fileEmpty"],
  ])("refuses %s", async (_, name, bytes, key) => {
    await expectFileRefusal(() => addEvidenceFile(scene.drafter, described(), upload(name, bytes)), RuleBroken, { key, field: "files" });
  });

  it("refuses a file that is too large without reading it", async () => {
    const arrayBuffer = () => Promise.reject(new Error("It was read."));
    await expectFileRefusal(
      () => addEvidenceFile(scene.drafter, described(), { name: "report.pdf", size: 26 * 1024 * 1024, arrayBuffer }),
      RuleBroken,
      {
        key: "fileTooLarge?max=25",
        field: "files",
      },
    );
  });

  it.each([
    ["/etc/passwd/report.pdf", "report.pdf"],
    ["..\\..\\windows\\report.pdf", "report.pdf"],
    ["\u202Egnp\u2066.report.pdf", "gnp.report.pdf"],
    ["a\u0000b\nc.pdf", "abc.pdf"],
    ['<b>"a"|?.pdf', "ba.pdf"],
    [`${"я".repeat(400)}.pdf`, `${"я".repeat(150)}.pdf`],
  ])("calls %j %j", async (sent, kept) => {
    await addEvidenceFile(scene.drafter, described(), upload(sent, pdf));
    expect((await evidence())[0]?.fileName).toBe(kept);
  });

  it("keeps equal contents once, for as many as there are", async () => {
    const before = storedFiles();
    const unlike = strToU8(randomUUID());
    await Promise.all(["one.txt", "two.txt"].map((name) => addEvidenceFile(scene.drafter, described(), upload(name, unlike))));
    expect(await evidence()).toHaveLength(2);
    expect(storedFiles()).toHaveLength(before.length + 1);
  });

  it("writes nothing for somebody who may not", async () => {
    for (const actor of [scene.approver, scene.verifier]) {
      await expectFileRefusal(() => addEvidenceFile(actor, described(), upload("report.pdf", pdf)), NotAllowed);
    }
  });

  it("repairs a file that was cut short on the disk", async () => {
    const text = strToU8("What was done.");
    await addEvidenceFile(scene.drafter, described(), upload("report.txt", text));
    const hash = sha256(text);
    truncateSync(join(env.STORAGE_DIRECTORY, hash.slice(0, 2), hash.slice(2, 4), hash), 3);
    await addEvidenceFile(scene.drafter, described(), upload("report.txt", text));
    expect(await contents(hash)).toEqual(new Uint8Array(text));
  });
});

describe("removeEvidence", () => {
  it("takes it off and keeps it on record", async () => {
    const { id: evidenceId } = await addEvidenceLink(scene.drafter, link());
    await removeEvidence(scene.drafter, { evidenceId, version: 1 });
    expect(await evidence()).toEqual([expect.objectContaining({ id: evidenceId, removedAt: expect.any(Date), version: 2 })]);
    expect((await audited()).at(-1)).toEqual({ action: "evidence.remove", actorId: scene.drafter.id, subjectId: evidenceId });
  });

  it("happens once", async () => {
    const { id: evidenceId } = await addEvidenceLink(scene.drafter, link());
    await removeEvidence(scene.drafter, { evidenceId, version: 1 });
    for (const version of [1, 2]) await expectRefusal(() => removeEvidence(scene.drafter, { evidenceId, version }), Outdated);
  });

  it("is refused once the response is submitted, and to everybody else", async () => {
    const { id: evidenceId } = await addEvidenceLink(scene.drafter, link());
    await expectRefusal(() => removeEvidence(scene.approver, { evidenceId, version: 1 }), NotAllowed);
    await expectRefusal(() => removeEvidence(scene.verifier, { evidenceId, version: 1 }), NotFound);
    await bringTo("SUBMITTED", responseId, scene);
    await expectRefusal(() => removeEvidence(scene.drafter, { evidenceId, version: 1 }), NotAllowed);
  });
});

describe("findEvidenceFile", () => {
  const seenBy = async (actor: Actor | null, id: string) => (await findEvidenceFile(actor, id)) !== null;

  it("shows a file to its body, then to the State's side, then to everybody if it is public", async () => {
    const open = (await addEvidenceFile(scene.drafter, described(), upload("open.pdf", pdf))).id;
    const internal = (await addEvidenceFile(scene.drafter, described({ visibility: "INTERNAL" }), upload("internal.pdf", pdf))).id;
    const member = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
    const ngo = await aPerson({ stateId: scene.stateId, holds: [{ role: "NGO_MEMBER" }] });
    const other = await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT");
    const seen = async (id: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries({ drafter: scene.drafter, secretariat: scene.verifier, member, other, ngo, visitor: null }).map(
            async ([who, actor]) => [who, await seenBy(actor, id)],
          ),
        ),
      );

    const nobodyElse = { drafter: true, secretariat: false, member: false, other: false, ngo: false, visitor: false };
    expect([await seen(open), await seen(internal)]).toEqual([nobodyElse, nobodyElse]);
    await bringTo("SIGNED", responseId, scene);
    const stateSide = { ...nobodyElse, secretariat: true, member: true };
    expect([await seen(open), await seen(internal)]).toEqual([stateSide, stateSide]);
  });

  it("shows what is published to everybody, and what is internal still only to the State's side", async () => {
    const open = (await addEvidenceFile(scene.drafter, described(), upload("open.pdf", pdf))).id;
    const internal = (await addEvidenceFile(scene.drafter, described({ visibility: "INTERNAL" }), upload("internal.pdf", pdf))).id;
    const removed = (await addEvidenceFile(scene.drafter, described(), upload("removed.pdf", pdf))).id;
    await removeEvidence(scene.drafter, { evidenceId: removed, version: 1 });
    await bringTo("PUBLISHED", responseId, scene);
    expect(await Promise.all([open, internal, removed].map((id) => seenBy(null, id)))).toEqual([true, false, false]);
    expect(await Promise.all([open, internal, removed].map((id) => seenBy(scene.verifier, id)))).toEqual([true, true, true]);
  });

  it("finds nothing under what is no file", async () => {
    const { id } = await addEvidenceLink(scene.drafter, link());
    expect(await Promise.all([id, randomUUID(), "../../etc/passwd", ""].map((one) => findEvidenceFile(scene.drafter, one)))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
