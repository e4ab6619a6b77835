import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, it } from "vitest";

import { addEvidenceLink } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { replyDocx } from "@/domain/exports/follow-up/rules";
import { findReply } from "@/domain/follow-ups/reply/queries";
import { wordsOf } from "@/lib/i18n/words";
import { aFollowUp } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, bringTo } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

beforeEach(truncateAll);

const textOf = async (id: string) => {
  const reply = await findReply(id, "en");
  if (!reply) return null;
  const document = { language: "en", reply, generatedAt: new Date("2026-11-01T06:00:00Z"), url: "https://tracker.example/en" } as const;
  const xml = unzipSync(replyDocx(document, await wordsOf("en")))["word/document.xml"];
  return strFromU8(xml ?? new Uint8Array()).replace(/<[^>]+>/g, "\n");
};

it("a reply is drafted of what is published on the selected paragraphs, and marks what is missing", async () => {
  const scene = await aScene();
  const { id, recommendationIds } = await aFollowUp({ stateId: scene.stateId });
  const [recommendationId = ""] = recommendationIds;
  const led = { recommendationId, leadOf: recommendationId, bodyId: scene.bodyId, role: "LEAD" } as const;
  await ownerDatabase().assignment.create({
    data: { ...led, stateId: scene.stateId, decisionReference: "Minutes no. 1", assignedAt: new Date() },
  });
  const answer = await aResponse({ scene: { ...scene, recommendationId }, text: "The harbours are open." });
  const evidence = { ...nothingMore, responseId: answer.id, kind: "REPORT", datedOn: "2025-01-01" } as const;
  for (const visibility of ["PUBLIC", "INTERNAL"] as const)
    await addEvidenceLink(scene.drafter, {
      ...evidence,
      visibility,
      title: `A ${visibility} report`,
      url: "https://example.org",
      replacesId: "",
    });

  const before = await textOf(id);
  expect(before).toContain("Still without a published answer: ¶18, ¶24");
  expect(before).not.toContain("The harbours are open.");
  await bringTo("PUBLISHED", answer.id, { ...scene, recommendationId });
  const after = await textOf(id);
  for (const said of [
    "The harbours are open.",
    "A PUBLIC report",
    "Still without a published answer: ¶24",
    "Missing: no published measure",
    "Two.",
  ])
    expect(after).toContain(said);
  expect(after).not.toContain("A INTERNAL report");
});

it("there is no reply to draft where nothing was selected", async () => {
  const { stateId } = await aScene();
  expect(await textOf((await aFollowUp({ stateId, isSelected: false })).id)).toBeNull();
});
