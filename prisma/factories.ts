import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { Names, Role, TermKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

/*
 * Makes one of anything, valid by default; name only what matters to the test.
 * What has a life of its own (documents, assignments, responses) comes from the commands: see response-factory.ts.
 */

const year = new Date("2025-01-01T00:00:00Z");

/** The same words in every language. */
export const named = (name: string): Names => ({ en: name, ru: name, kk: name });

const short = (): string => randomUUID().slice(0, 8);

export const aState = (over: Partial<Prisma.StateUncheckedCreateInput> = {}) =>
  ownerDatabase().state.create({ data: { code: short(), names: named("Kazakhstan"), ...over } });

export const aMechanism = (over: Partial<Prisma.MechanismUncheckedCreateInput> = {}) =>
  ownerDatabase().mechanism.create({
    data: { code: short(), names: named("Human Rights Committee"), kind: "TREATY_BODY", symbolPrefix: "CCPR", ...over },
  });

export const aBody = async (over: Partial<Prisma.StateBodyUncheckedCreateInput> = {}) =>
  ownerDatabase().stateBody.create({
    data: { stateId: over.stateId ?? (await aState()).id, names: named(`Ministry ${short()}`), kind: "MINISTRY", ...over },
  });

export const anOrganisation = async (over: Partial<Prisma.OrganisationUncheckedCreateInput> = {}) =>
  ownerDatabase().organisation.create({
    data: { stateId: over.stateId ?? (await aState()).id, names: named(`Organisation ${short()}`), kind: "LOCAL_NGO", ...over },
  });

export const aCycle = async (over: Partial<Prisma.ReviewCycleUncheckedCreateInput> = {}) =>
  ownerDatabase().reviewCycle.create({
    data: {
      stateId: over.stateId ?? (await aState()).id,
      mechanismId: over.mechanismId ?? (await aMechanism()).id,
      ordinal: 3,
      procedure: "SIMPLIFIED",
      stage: "ADOPTED",
      titles: named("Third periodic report"),
      ...over,
    },
  });

export const aVocabulary = (over: Partial<Prisma.VocabularyUncheckedCreateInput> = {}) =>
  ownerDatabase().vocabulary.create({ data: { kind: "THEME", code: short(), names: named(`Vocabulary ${short()}`), ...over } });

export const aTerm = async ({ kind, ...over }: Partial<Prisma.TermUncheckedCreateInput> & { kind?: TermKind } = {}) =>
  ownerDatabase().term.create({
    data: {
      vocabularyId: over.vocabularyId ?? (await aVocabulary(kind ? { kind } : {})).id,
      code: short(),
      names: named(`Term ${short()}`),
      position: 1,
      ...over,
    },
  });

type Held = { role: Role; stateId?: string; bodyId?: string | null; organisationId?: string | null; validTo?: Date };

/** A person with the roles named, ready to act. */
export async function aPerson({
  stateId,
  email,
  name,
  holds = [],
}: {
  stateId: string;
  email?: string;
  name?: string;
  holds?: Held[];
}): Promise<Actor> {
  const user = await ownerDatabase().user.create({
    data: {
      email: email ?? `${short()}@example.org`,
      name: name ?? `Person ${short()}`,
      memberships: { create: holds.map((held) => ({ stateId, validFrom: year, ...held })) },
    },
    select: {
      id: true,
      name: true,
      locale: true,
      memberships: { select: { role: true, stateId: true, bodyId: true, organisationId: true } },
    },
  });
  return user;
}

type Numbered = {
  number?: string;
  heading?: string;
  text?: string;
  limbs?: string[];
  concern?: string;
  concernLimbs?: string[];
  articles?: string[];
};

/** A locked document with one recommendation, or as many as are described. */
export async function aDocument({
  cycle,
  items = [{}],
  language = "en",
  ...over
}: {
  cycle: { id: string; stateId: string };
  items?: Numbered[];
  language?: "en" | "ru" | "kk";
} & Partial<Prisma.UnDocumentUncheckedCreateInput>) {
  const owner = ownerDatabase();
  const document = await owner.unDocument.create({
    data: {
      stateId: cycle.stateId,
      cycleId: cycle.id,
      kind: "CONCLUDING_OBSERVATIONS",
      titles: named("Concluding observations"),
      language,
      sourceText: "",
      lockedAt: year,
      ...over,
    },
  });
  let position = 0;
  const paragraph = async (data: Omit<Prisma.ParagraphUncheckedCreateInput, "documentId" | "position">, text: string) =>
    owner.paragraph.create({
      data: { documentId: document.id, position: (position += 1), ...data, texts: { create: { language, text, translation: "OFFICIAL" } } },
    });
  const limbsOf = async (parentId: string, limbs: string[] = []) => {
    for (const [at, limb] of limbs.entries()) await paragraph({ kind: "LIMB", label: `(${String.fromCharCode(97 + at)})`, parentId }, limb);
  };
  const recommendations = [];
  for (const [index, item] of items.entries()) {
    const number = item.number ?? String(index * 2 + 6);
    const heading = named(item.heading ?? "Right to life");
    const concern = await paragraph(
      { kind: "CONCERN", number: String(Number(number) - 1), heading },
      item.concern ?? "The reviewers are concerned.",
    );
    await limbsOf(concern.id, item.concernLimbs);
    const main = await paragraph(
      { kind: "RECOMMENDATION", number, heading, articles: item.articles ?? ["6"] },
      item.text ?? "The State should act.",
    );
    await limbsOf(main.id, item.limbs);
    recommendations.push(
      await owner.recommendation.create({
        data: {
          stateId: cycle.stateId,
          cycleId: cycle.id,
          documentId: document.id,
          paragraphId: main.id,
          concernId: concern.id,
          pairKind: "SPLIT",
          reference: `${short()}-¶${number}`,
          position: index + 1,
          publishedAt: year,
          recommendingStates: [],
        },
      }),
    );
  }
  return { document, recommendations };
}

/** One recommendation of a document of its own, assigned where bodies are named. */
export async function aRecommendation({
  stateId,
  leadBodyId,
  coExecutorIds = [],
  dueOn = null,
  ...item
}: { stateId: string; leadBodyId?: string; coExecutorIds?: string[]; dueOn?: Date | null } & Numbered) {
  const { recommendations } = await aDocument({ cycle: await aCycle({ stateId }), items: [item] });
  const [recommendation] = recommendations;
  if (!recommendation) throw new Error("No recommendation was made.");
  const assigned = { stateId, recommendationId: recommendation.id, dueOn, decisionReference: "Minutes no. 1", assignedAt: year };
  if (leadBodyId)
    await ownerDatabase().assignment.create({ data: { ...assigned, bodyId: leadBodyId, role: "LEAD", leadOf: recommendation.id } });
  for (const bodyId of coExecutorIds) await ownerDatabase().assignment.create({ data: { ...assigned, bodyId, role: "CO_EXECUTOR" } });
  return ownerDatabase().recommendation.update({ where: { id: recommendation.id }, data: { dueOn: leadBodyId ? dueOn : null } });
}

export const aReform = async (over: { stateId: string } & Partial<Prisma.ReformUncheckedCreateInput>) =>
  ownerDatabase().reform.create({
    data: {
      titles: named(`Law ${short()}`),
      kind: "LAW",
      stage: "ADOPTED",
      links: {},
      attestation: "VERIFIED",
      publishedAt: year,
      ...over,
    },
  });
