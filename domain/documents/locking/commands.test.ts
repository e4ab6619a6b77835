import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { reviseDetails } from "@/domain/documents/commands";
import { aProposedDocument, russianText } from "@/domain/documents/factories";
import { lockDocument } from "@/domain/documents/locking/commands";
import { findDocument } from "@/domain/documents/queries";
import { NotAllowed, Outdated } from "@/domain/errors";
import { appDatabase } from "@/lib/db";
import { asRequest } from "@/lib/repeatable";
import { aCycle, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycleId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState({ code: "RUR" })).id;
  cycleId = (await aCycle({ stateId, mechanismId: (await aMechanism({ code: "CCPR" })).id })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const aCheckedDocument = (text?: string) => aProposedDocument(secretariat, { cycleId, checked: true, ...(text && { text }) });
const lock = (document: { id: string; version: number }, translation: "OFFICIAL" | "UNOFFICIAL" = "OFFICIAL", actor = secretariat) =>
  lockDocument(actor, { ...document, translation });
const recommendations = () =>
  ownerDatabase().recommendation.findMany({
    orderBy: { position: "asc" },
    select: {
      reference: true,
      position: true,
      pairKind: true,
      isFollowUp: true,
      followUpDueOn: true,
      publishedAt: true,
      paragraph: { select: { number: true } },
      concern: { select: { number: true } },
    },
  });
const counts = async () => {
  const owner = ownerDatabase();
  return [
    await owner.paragraph.count(),
    await owner.paragraphText.count(),
    await owner.recommendation.count(),
    await owner.historyEntry.count(),
  ];
};

describe("lockDocument", () => {
  it("makes the proposal the record: paragraphs, recommendations, history and audit", async () => {
    const document = await aCheckedDocument();
    await lock(document);

    const published = { publishedAt: expect.any(Date), pairKind: "SPLIT" };
    expect(await recommendations()).toEqual([
      {
        ...published,
        reference: "RUR-CCPR-3-¶6",
        position: 1,
        isFollowUp: false,
        followUpDueOn: null,
        paragraph: { number: "6" },
        concern: { number: "5" },
      },
      {
        ...published,
        reference: "RUR-CCPR-3-¶8",
        position: 2,
        isFollowUp: true,
        followUpDueOn: new Date("2034-07-18"),
        paragraph: { number: "8" },
        concern: { number: "7" },
      },
    ]);
    expect(await ownerDatabase().historyEntry.findMany({ select: { kind: true, actorId: true, note: true } })).toEqual(
      Array.from({ length: 2 }, () => ({ kind: "RECORDED", actorId: secretariat.id, note: "CCPR/C/RUR/CO/3" })),
    );
    const last = await ownerDatabase().auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" }, include: { content: true } });
    expect(last).toMatchObject({ action: "document.lock", subjectId: document.id });
    expect(last.content?.content).toMatchObject({
      after: { recommendations: ["RUR-CCPR-3-¶6", "RUR-CCPR-3-¶8"], paragraphs: 8, translation: "OFFICIAL" },
    });
    expect(
      await ownerDatabase().paragraphText.findMany({
        distinct: ["translation", "isLocked", "language"],
        select: { translation: true, isLocked: true, language: true },
      }),
    ).toEqual([{ translation: "OFFICIAL", isLocked: true, language: "en" }]);
  });

  it("shows it to everybody, with every word of the source", async () => {
    const document = await aCheckedDocument();
    expect(await findDocument(null, document.id, "en")).toBeNull();
    await lock(document);
    const shown = await findDocument(null, document.id, "kk");
    expect(shown?.paragraphs.map(({ number, label }) => `${number}${label ?? ""}`)).toEqual(["1", "5", "6", "6(a)", "6(b)", "7", "8", "9"]);
    expect(shown?.paragraphs[3]).toMatchObject({
      heading: "Anti-corruption measures",
      text: { language: "en", translation: "OFFICIAL", text: "Publish every contract of the harbour authority;" },
    });
    expect(shown?.paragraphs[6]?.recommendations).toMatchObject([{ reference: "RUR-CCPR-3-¶8", isFollowUp: true }]);
  });

  it("lets the search find it in the same instant", async () => {
    await lock(await aCheckedDocument());
    const found = await ownerDatabase().$queryRaw<{ reference: string }[]>`
      SELECT r.reference FROM search.recommendation s JOIN recommendation r ON r.id = s.recommendation_id WHERE s.english @@ to_tsquery('english', 'harbour & contract')`;
    expect(found).toEqual([{ reference: "RUR-CCPR-3-¶6" }]);
  });

  it("is refused by the database for everybody once it is locked", async () => {
    const { id, version } = await aCheckedDocument();
    await lock({ id, version });
    const asSecretariat = (act: (tx: Parameters<Parameters<ReturnType<typeof appDatabase>["$transaction"]>[0]>[0]) => Promise<unknown>) =>
      appDatabase().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT app_enter(${secretariat.id}::uuid)::text`;
        return act(tx);
      });
    expect(await asSecretariat((tx) => tx.$executeRaw`UPDATE un_document SET symbol = 'X' WHERE id = ${id}::uuid`)).toBe(0);
    expect(await asSecretariat((tx) => tx.$executeRaw`UPDATE paragraph_text SET text = 'X'`)).toBe(0);
    await expect(asSecretariat((tx) => tx.$executeRaw`UPDATE paragraph SET heading = '{"en": "X"}'`)).rejects.toThrow(/not edited/);
    await expect(asSecretariat((tx) => tx.$executeRaw`UPDATE paragraph SET number = '7'`)).rejects.toThrow(/permission denied/);
    await expect(
      asSecretariat((tx) => tx.$executeRaw`INSERT INTO paragraph (document_id, position, kind) VALUES (${id}::uuid, 99, 'OTHER')`),
    ).rejects.toThrow(/row-level security/);
    await expect(lock({ id, version: version + 1 })).rejects.toThrow(NotAllowed);
  });

  it.each([
    ["a paragraph nobody has checked", "uncheckedParagraphs?count=1", { paragraphs: true }],
    ["words that were lost", "wordsLost?count=1", { sourceText: true }],
  ])("refuses %s and leaves no trace", async (_, key, broken) => {
    const document = await aCheckedDocument();
    const kept = await ownerDatabase().unDocument.findUniqueOrThrow({ where: { id: document.id } });
    const proposal = JSON.parse(JSON.stringify(kept.proposal)) as { paragraphs: { uncertain: string[]; checked: boolean }[] };
    const [first] = proposal.paragraphs;
    if ("paragraphs" in broken && first) Object.assign(first, { uncertain: ["type"], checked: false });
    const sourceText = "sourceText" in broken ? `${kept.sourceText} Ruritania` : kept.sourceText;
    await ownerDatabase().unDocument.update({ where: { id: document.id }, data: { proposal, sourceText } });
    await expect(lock(document)).rejects.toMatchObject({ key });
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await ownerDatabase().unDocument.findUnique({ where: { id: document.id } })).toMatchObject({
      lockedAt: null,
      version: document.version,
    });
  });

  it("refuses who may not, and what was changed meanwhile", async () => {
    const document = await aCheckedDocument();
    const audited = await ownerDatabase().auditEntry.count();
    for (const role of ["FOCAL_POINT", "ADMINISTRATOR", "WORKING_GROUP_MEMBER"] as const)
      await expect(lock(document, "OFFICIAL", await aPerson({ stateId, holds: [{ role }] }))).rejects.toThrow();
    await expect(lock({ ...document, version: document.version + 1 })).rejects.toThrow(Outdated);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await ownerDatabase().auditEntry.count()).toBe(audited);
  });

  it("rolls everything back when a reference is taken, and says which", async () => {
    await lock(await aCheckedDocument());
    const before = await counts();
    const again = await aCheckedDocument();
    const { titles, language } = { titles: named("Reissued"), language: "en" } as const;
    const details = {
      kind: "CONCLUDING_OBSERVATIONS",
      language,
      originalLanguage: "",
      symbol: "CCPR/C/RUR/CO/3/Rev.1",
      titles,
      consideredOn: "",
      adoptedOn: "",
      distributedOn: "",
    } as const;
    const { version } = await reviseDetails(secretariat, { ...again, ...details });
    await expect(lock({ id: again.id, version })).rejects.toMatchObject({
      key: `referenceTaken?${new URLSearchParams({ reference: "RUR-CCPR-3-¶6" })}`,
    });
    expect(await counts()).toEqual(before);
    expect(await ownerDatabase().unDocument.findUnique({ where: { id: again.id } })).toMatchObject({ lockedAt: null, version });
  });

  it("has one effect when it is sent twice", async () => {
    const document = await aCheckedDocument();
    const request = { key: randomUUID(), fingerprint: "the same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => lock(document))));
    expect((await counts())[2]).toBe(2);
  });

  it("lets one of two win who lock at once", async () => {
    const document = await aCheckedDocument();
    const both = await Promise.allSettled([lock(document), lock(document)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await counts())[2]).toBe(2);
  });
});

describe("a further language", () => {
  it("adds its words to the paragraphs that are there, and makes no recommendation twice", async () => {
    const english = await aCheckedDocument();
    await lock(english);
    const russian = await aCheckedDocument(russianText);
    await lock(russian, "UNOFFICIAL");

    expect(await counts()).toEqual([8, 16, 2, 2]);
    const shown = await findDocument(null, russian.id, "ru");
    expect(shown?.languages).toEqual([{ id: english.id, language: "en" }]);
    expect(shown?.paragraphs[3]).toMatchObject({
      label: "(a)",
      heading: "Борьба с коррупцией",
      text: { language: "ru", translation: "UNOFFICIAL", text: "публиковать каждый договор портового управления;" },
    });
    expect((await findDocument(null, english.id, "ru"))?.paragraphs[3]).toMatchObject({
      heading: "Anti-corruption measures",
      text: { language: "en" },
    });
    const found = await ownerDatabase().$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM search.recommendation s WHERE s.russian @@ to_tsquery('russian', 'коррупция')`;
    expect(found).toEqual([{ n: 1 }]);
  });

  it("is refused where paragraphs do not correspond, and says which", async () => {
    await lock(await aCheckedDocument());
    const russian = await aCheckedDocument(russianText.replace("b) защищать", "b) проверять;\nc) защищать"));
    await expect(lock(russian)).rejects.toMatchObject({ key: "translationDiffers?paragraphs=6" });
    expect(await counts()).toEqual([8, 8, 2, 2]);
  });
});

it("a Kazakh text is never the official one", async () => {
  const document = await aCheckedDocument();
  await ownerDatabase().unDocument.update({ where: { id: document.id }, data: { language: "kk" } });
  await expect(lock(document)).rejects.toMatchObject({ key: "cannotBeOfficial", field: "translation" });
  await lock(document, "UNOFFICIAL");
  expect((await counts())[2]).toBe(2);
});
