import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { openDiscussion, reopenDiscussion, resolveDiscussion, reviseComment } from "@/domain/discussions/commands";
import { Outdated } from "@/domain/errors";
import { reviseIndicator } from "@/domain/indicators/commands";
import { formOfIndicator } from "@/domain/indicators/details/rules";
import { reviseMeasure } from "@/domain/measures/commands";
import { formOfMeasure } from "@/domain/measures/details/rules";
import { reviseCell } from "@/domain/measures/plan/commands";
import { readNames } from "@/domain/names/rules";
import { assignBodies } from "@/domain/recommendations/assignment/commands";
import { reviseReform } from "@/domain/reforms/commands";
import { draftResponse } from "@/domain/responses/drafting/commands";
import type { Names } from "@/domain/vocabulary";
import { dayAfter } from "@/lib/day";
import { aPerson, aReform } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, type Scene, words, wordsOf } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

/*
 * Sixteen people edit the same record, all at once and more than once: each adds a mark of their own to what they read, and begins
 * anew when they are told that somebody was faster. Whatever was overwritten without a word would be missing in the end.
 */

const editors = 16;
const times = 2;

type Seen = { version: number; text: string };
/** A record with words that anybody of the editors may change. */
type Edited = {
  read: () => Promise<Seen>;
  write: (actor: Actor, seen: Seen, text: string) => Promise<unknown>;
};

let scene: Scene;
const owner = ownerDatabase;
const unsaid: Names = { en: "", ru: "", kk: "" };

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const drafters = () => Promise.all(Array.from({ length: editors }, () => anOfficial(scene, "FOCAL_POINT")));
const secretaries = () =>
  Promise.all(Array.from({ length: editors }, () => aPerson({ stateId: scene.stateId, holds: [{ role: "SECRETARIAT" }] })));

/** Lets every editor write as often as agreed; tells how often one of them was refused because another was faster. */
async function editTogether(actors: Actor[], { read, write }: Edited): Promise<number> {
  let refused = 0;
  const edit = async (actor: Actor, mark: string): Promise<void> => {
    const seen = await read();
    try {
      await write(actor, seen, `${seen.text}${mark}`);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      refused += 1;
      await edit(actor, mark);
    }
  };
  await Promise.all(
    actors.map(async (actor, place) => {
      for (let time = 0; time < times; time += 1) await edit(actor, `${place}.${time};`);
    }),
  );
  return refused;
}

const marks = Array.from({ length: editors * times }, (_, place) => `${Math.floor(place / times)}.${place % times}`);

async function expectEveryMark(actors: Actor[], edited: Edited): Promise<void> {
  const before = await edited.read();
  const refused = await editTogether(actors, edited);
  const after = await edited.read();
  expect(after.text.slice(before.text.length).split(";").filter(Boolean).toSorted()).toEqual(marks.toSorted());
  expect(after.version - before.version).toBe(marks.length);
  // They did get in each other's way.
  expect(refused).toBeGreaterThan(editors);
}

describe(`${editors} editors, ${times} times each`, { timeout: 120_000 }, () => {
  it("lose nothing of a response", async () => {
    const { id: responseId } = await aResponse({ scene });
    await expectEveryMark(await drafters(), {
      read: () => wordsOf(responseId),
      write: (actor, { version }, text) => draftResponse(actor, { responseId, version, ...words({ text }) }),
    });
    expect((await owner().response.findUniqueOrThrow({ where: { id: responseId } })).writerIds).toHaveLength(editors + 1);
  });

  it("lose nothing of a measure", async () => {
    const { stateId, bodyId } = scene;
    const { id } = await aMeasure({ stateId, leadBodyId: bodyId, expectedResults: { ...unsaid, ru: "Итог: " } });
    const kept = () => owner().measure.findUniqueOrThrow({ where: { id } });
    await expectEveryMark(await drafters(), {
      read: async () => {
        const form = formOfMeasure(await kept(), { coExecutorIds: [], references: "" });
        return { version: form.version, text: form.expectedResults.ru };
      },
      write: async (actor, { version }, ru) => {
        const form = formOfMeasure(await kept(), { coExecutorIds: [], references: "" });
        return reviseMeasure(actor, { ...form, version, expectedResults: { ...unsaid, ru } });
      },
    });
  });

  it("lose nothing of a cell of the plan", async () => {
    const { stateId, bodyId } = scene;
    const { id: measureId } = await aMeasure({ stateId, leadBodyId: bodyId, budget: { ru: "Sum: " } });
    await expectEveryMark(await drafters(), {
      read: async () => {
        const { version, budget } = await owner().measure.findUniqueOrThrow({ where: { id: measureId } });
        return { version, text: readNames(budget).ru };
      },
      // What a cell was when it was opened stands for its version.
      write: (actor, { text: was }, value) => reviseCell(actor, { measureId, cell: "budget", language: "ru", was, value }),
    });
  });

  it("lose nothing of an indicator", async () => {
    const { id } = await anIndicator({ stateId: scene.stateId, bodyId: scene.bodyId, source: { ru: "Survey: " } });
    const kept = () => owner().indicator.findUniqueOrThrow({ where: { id } });
    await expectEveryMark(await secretaries(), {
      read: async () => {
        const { version, source } = await kept();
        return { version, text: readNames(source).ru };
      },
      write: async (actor, { version }, source) => {
        const form = formOfIndicator(await kept(), { categories: [], references: "", measures: "" });
        return reviseIndicator(actor, { ...form, version, source: { ...unsaid, ru: source } });
      },
    });
  });

  it("lose nothing of a comment that one of them has open in sixteen windows", async () => {
    const { recommendationId, bodyId, drafter } = scene;
    const asked = { recommendationId, bodyId, text: "We ask: ", mentionIds: [], dueOn: "" };
    const { id: discussionId } = await openDiscussion(drafter, asked);
    const { id } = await owner().comment.findFirstOrThrow({ where: { discussionId } });
    await expectEveryMark(Array<Actor>(editors).fill(drafter), {
      read: () => owner().comment.findUniqueOrThrow({ where: { id } }),
      write: (actor, { version }, text) => reviseComment(actor, { id, version, text }),
    });
  });

  it("lose nothing of a reform", async () => {
    const { id: reformId } = await aReform({ stateId: scene.stateId, note: { en: "Noted: " } });
    const details = { bodyId: "", titles: { ...unsaid, ru: "Закон" }, kind: "LAW", number: "", links: unsaid, replacesId: "" } as const;
    const dates = { adoptedOn: "", inForceOn: "", repealedOn: "", source: "The gazette", attestation: "VERIFIED", isPublic: true } as const;
    await expectEveryMark(await secretaries(), {
      read: async () => {
        const { version, note } = await owner().reform.findUniqueOrThrow({ where: { id: reformId } });
        return { version, text: String((note as { en?: string } | null)?.en) };
      },
      write: (actor, { version }, en) => reviseReform(actor, { reformId, version, ...details, ...dates, note: { ...unsaid, en } }),
    });
  });

  it("lose nothing of an assignment", async () => {
    const { recommendationId: id, bodyId } = scene;
    await owner().assignment.updateMany({ data: { decisionReference: "Orders no. ;" } });
    await expectEveryMark(await secretaries(), {
      read: async () => {
        const { version } = await owner().recommendation.findUniqueOrThrow({ where: { id } });
        return { version, text: (await owner().assignment.findFirstOrThrow({ where: { bodyId } })).decisionReference };
      },
      // Each editor sets a date of their own, so that there is always something to change.
      write: (actor, { version }, text) =>
        assignBodies(actor, {
          recommendations: [{ id, version }],
          leadId: "",
          coExecutorIds: [],
          consultedIds: [],
          dueOn: dayAfter("2030-01-01", marks.indexOf(text.split(";").at(-2) ?? "")),
          decisionId: "",
          decisionReference: text,
        }),
    });
  });

  it("settle a discussion once, and open it again once", async () => {
    const { recommendationId, bodyId, verifier } = scene;
    const { id } = await openDiscussion(verifier, { recommendationId, bodyId, text: "Which act?", mentionIds: [], dueOn: "2099-01-01" });
    const actors = await secretaries();
    const before = await owner().auditEntry.count();
    for (const [step, act] of [resolveDiscussion, reopenDiscussion].entries()) {
      const { version } = await owner().discussion.findUniqueOrThrow({ where: { id } });
      const tried = await Promise.allSettled(actors.map((actor) => act(actor, { id, version })));
      const refused = tried.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
      expect(refused).toHaveLength(editors - 1);
      expect(refused.every((reason) => reason instanceof Outdated)).toBe(true);
      const after = await owner().discussion.findUniqueOrThrow({ where: { id } });
      expect(after.version).toBe(version + 1);
      expect(after.resolvedAt !== null).toBe(step === 0);
    }
    expect(await owner().auditEntry.count()).toBe(before + 2);
    // Whoever still has the page as it was first cannot settle what was opened again since.
    await expect(resolveDiscussion(verifier, { id, version: 1 })).rejects.toBeInstanceOf(Outdated);
  });
});
