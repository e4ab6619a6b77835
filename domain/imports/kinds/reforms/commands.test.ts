import { beforeEach, describe, expect, it } from "vitest";

import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aPerson, aRecommendation, aReform, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const header = [
  "Title (English)",
  "Kind of reform",
  "Number of the act",
  "Stage",
  "Adopted on",
  "In force from",
  "Address of the act (Russian)",
  "Replaces",
  "Answers these recommendations",
  "How far it answers",
  "Source",
  "How well attested",
  "Public",
];

beforeEach(truncateAll);

describe("a table of reforms", () => {
  it("makes and changes reforms with what they answer and replace, and is undone to the last byte", async () => {
    const { id: stateId } = await aState();
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const { id, reference } = await aRecommendation({ stateId });
    await aReform({ stateId, titles: { en: "Law on Rivers" }, number: "1-VI", kind: "LAW", stage: "ADOPTED" });
    const before = await registerDigest();
    const first = await plannedTable(secretary, {
      kind: "reforms",
      stateId,
      header,
      rows: [
        [
          "Law on Lakes",
          "Закон",
          "12-VII",
          "принят",
          "29.12.2025",
          "",
          "https://adilet.zan.kz/rus/docs/Z0000000000",
          "1-VI",
          reference,
          "частично",
          "",
          "VERIFIED",
          "да",
        ],
        ["Law on Rivers", "LAW", "1-VI", "In force", "", "01.2024", "", "", "", "", "", "", ""],
        ["Law on Seas", "LAW", "13-VII", "Draft", "2025", "", "", "", "", "", "", "", ""],
        ["Law on Wells", "LAW", "14-VII", "Adopted", "", "", "https://adilet.zan.kz/eng/docs/Z0000000000", "", "", "", "", "", ""],
        ["Law on Ponds", "LAW", "15-VII", "Adopted", "", "", "", "", reference, "", "", "", ""],
        ["Law on Bogs", "LAW", "16-VII", "Adopted", "", "", "", "", "", "", "", "VERIFIED", ""],
        ["Law on Peat", "LAW", "17-VII", "Adopted", "", "", "", "Law on Seas", "", "", "", "", ""],
        ["Law on Lakes", "LAW", "18-VII", "Draft", "", "", "", "", "", "", "", "", ""],
      ],
    });
    expect(await outcomesOf(first)).toEqual([
      "2 CREATED",
      "3 CHANGED reformStage inForceOn",
      "4 REFUSED adoptedOn notYetAdopted",
      "5 REFUSED address.ru notAnActAddress",
      "6 REFUSED contribution required",
      "7 REFUSED source sourceRequired",
      "8 REFUSED replaces referredRowRefused?row=4",
      "9 CREATED",
    ]);
    await applied(secretary, first);
    const lakes = await ownerDatabase().reform.findFirstOrThrow({ where: { number: "12-VII" }, include: { replaces: true } });
    expect(lakes).toMatchObject({
      kind: "LAW",
      stage: "ADOPTED",
      adoptedPrecision: "DAY",
      replaces: { number: "1-VI" },
      attestation: "VERIFIED",
    });
    expect(lakes.publishedAt).not.toBeNull();
    expect((await findRecommendation(null, id, "en"))?.plans.answers).toMatchObject([{ title: "Law on Lakes", contribution: "PARTIAL" }]);

    const kept = await registerDigest();
    const second = await plannedTable(secretary, {
      kind: "reforms",
      stateId,
      header,
      rows: [
        ["", "LAW", "12-VII", "", "", "", "", "", "", "Answers it fully", "", "", "no"],
        ["", "LAW", "1-VI", "Draft", "", "", "", "", "", "", "", "", ""],
        ["", "LAW", "12-VII", "", "", "", "", "", "", "", "", "", ""],
      ],
    });
    expect(await outcomesOf(second)).toEqual([
      "2 REFUSED isPublic staysPublic",
      "3 REFUSED reformStage stageOutOfOrder",
      "4 REFUSED rowRepeats?row=2",
    ]);
    const third = await plannedTable(secretary, {
      kind: "reforms",
      stateId,
      header,
      rows: [["", "LAW", "12-VII", "", "", "", "", "", "", "fully", "", "", ""]],
    });
    expect(await outcomesOf(third)).toEqual(["2 CHANGED contribution"]);
    await applied(secretary, third);
    expect(await ownerDatabase().reformAnswer.findMany({ select: { contribution: true } })).toEqual([{ contribution: "FULL" }]);
    await undone(secretary, third);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });
});
