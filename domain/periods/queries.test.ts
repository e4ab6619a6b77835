import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { acts } from "@/domain/matrix/acts";
import { mayAsk } from "@/domain/matrix/cells";
import { casesOf } from "@/domain/matrix/cases";
import { aWorld, type World } from "@/domain/matrix/world";
import { everyRecord, pagesOf } from "@/domain/periods/factories";
import { findDay, findFirstDay, findPeriod } from "@/domain/periods/queries";
import { type Ability, abilities, can } from "@/domain/policy";
import { atTime } from "@/lib/clock";
import { type Day, dayAfter, instantAt, today } from "@/lib/day";
import { endOfDay, showingDay } from "@/lib/day-shown";
import { dateOwner } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

/*
 * What was really shown on a day, and what is shown as of that day: on each of many days, people do what they may do, drawn by lot; in the
 * evening the data of every page are noted down. When all is over, each evening is asked for again.
 */

/** What hides the past on purpose has a test of its own; what is about accounts is not of the register; an import goes on after its act. */
const isLeftOut = (ability: Ability) =>
  /\.(withdraw|remove)$|^(import|user|membership|session|account|delegation|handover|notification|calendar|witness|audit|reminder|mail)/.test(
    ability,
  );

const days = 3;
const actsADay = 10;
const first = dayAfter(today(), -days - 1);
const evening = (day: Day) => new Date(endOfDay(day).getTime() - 1);

/** The same lots in every run. */
function lots(seed: number) {
  let state = seed;
  return (many: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * many);
  };
}

/** Where two texts part. */
function apart(one: string, other: string): string {
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  const near = (text: string) => text.slice(Math.max(0, place - 60), place + 60);
  return `…${near(one)}… is now …${near(other)}…`;
}

let world: World;
let watchers: [name: string, actor: Actor | null][];
const shown: { day: Day; pages: Record<string, string>[] }[] = [];
const done: string[] = [];

async function act(ability: Ability, lot: (many: number) => number, at: Date): Promise<void> {
  const possible = casesOf(ability).flatMap(([name, subject]) =>
    world.known.filter(({ id, actor }) => actor && mayAsk(actor, ability, subject(world, id))).map((person) => ({ name, person })),
  );
  const chosen = possible[lot(possible.length)];
  if (!chosen?.person.actor) return;
  const { actor } = chosen.person;
  await dateOwner(at);
  const { command } = await atTime(at, () => acts[ability].prepare(world, chosen.name, chosen.person));
  // Some acts are only ready by the clock on the wall; what is refused changes nothing.
  await atTime(at, async () => command?.(actor)).then(
    () => done.push(ability),
    () => undefined,
  );
}

beforeAll(async () => {
  await truncateAll();
  await dateOwner(instantAt(first, 8));
  world = await aWorld();
  watchers = [
    ["a visitor", null],
    ["the secretariat", world.actorOf("verifier")],
  ];
  const lot = lots(20261123);
  const wanted = abilities.filter((ability) => !isLeftOut(ability));
  for (let day = first, place = 0; place < days; place += 1, day = dayAfter(first, place)) {
    for (let turn = 0; turn < actsADay; turn += 1)
      await act(wanted[lot(wanted.length)] ?? "reform.record", lot, new Date(instantAt(day, 9).getTime() + turn * 1_800_000));
    const records = await everyRecord();
    const pages = await atTime(evening(day), async () => Promise.all(watchers.map(([, actor]) => pagesOf(actor, records))));
    shown.push({ day, pages });
  }
}, 240_000);

afterAll(() => dateOwner(null));

describe("the register as of a day", () => {
  it("is what was shown at the end of that day, byte by byte", { timeout: 240_000 }, async () => {
    expect(done.length).toBeGreaterThan((days * actsADay) / 2);
    expect(new Set(shown.flatMap(({ pages }) => Object.values(pages[0] ?? {}))).size).toBeGreaterThan(days * 10);
    const records = await everyRecord();
    const differing: string[] = [];
    for (const { day, pages } of shown)
      for (const [place, [name, actor]] of watchers.entries()) {
        const again = await showingDay(day, () => pagesOf(actor, records));
        for (const [page, data] of Object.entries(pages[place] ?? {}))
          if (again[page] !== data) differing.push(`${day}, ${name}, ${page}: ${apart(data, again[page] ?? "")}`);
      }
    expect(differing.join("\n")).toBe("");
  });
});

describe("a day that is asked for", () => {
  it("is one whose end the register is known of", async () => {
    expect(await findFirstDay()).toBe(first);
    expect(await findDay(first)).toEqual({ day: first });
    expect(await findDay(today())).toEqual({ day: today() });
    for (const [text, problem] of [
      ["2026-02-30", "notADay"],
      ["yesterday", "notADay"],
      [dayAfter(today(), 1), "notYet"],
      [dayAfter(first, -1), "beforeRecord"],
    ])
      expect(await findDay(String(text))).toEqual({ problem, first });
  });

  it("stands before the other one in a period", async () => {
    expect((await findPeriod({})).problem).toBeNull();
    expect((await findPeriod({ from: today(), to: first })).problem).toEqual({ which: "both", problem: "notInOrder" });
    expect((await findPeriod({ from: "x" })).problem).toEqual({ which: "from", problem: "notADay" });
    expect((await findPeriod({ from: first, to: dayAfter(today(), 1) })).problem).toEqual({ which: "to", problem: "notYet" });
  });

  it("is one on which nobody may do anything", async () => {
    const secretary = world.actorOf("verifier");
    const ask = async () => can(secretary, "recommendation.assign", { stateId: world.state });
    expect([await ask(), await showingDay(first, ask)]).toEqual([true, false]);
  });
});
