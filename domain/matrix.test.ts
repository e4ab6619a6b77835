import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { acts } from "@/domain/matrix/acts";
import { type Cell, cellsOf, disagreements, mayAsk } from "@/domain/matrix/cells";
import { cases, casesOf } from "@/domain/matrix/cases";
import { asActor } from "@/domain/matrix/people";
import { Intruder } from "@/domain/matrix/sql";
import { aWorld, inTurns, type Known, type World } from "@/domain/matrix/world";
import { abilities } from "@/domain/policy";
import { closeDatabases } from "@/lib/db";
import { truncateAll } from "@/prisma/test-database";

/*
 * Every ability, in every state of its record, for everybody: what the policy says, what the command does,
 * and what row-level security lets the application's own database role do without any of our code.
 */

let world: World;
let intruder: Intruder;
const asked: Cell[] = [];

beforeAll(async () => {
  await truncateAll();
  world = await aWorld();
  intruder = new Intruder();
}, 60_000);

afterAll(async () => {
  await intruder.end();
  await closeDatabases();
  const ways = asked.reduce((sum, { command }) => sum + (command === null ? 2 : 3), 0);
  console.log(
    `Permission matrix: ${asked.length} cells of ${abilities.length} abilities and ${world.known.length} people, answered ${ways} times, ${disagreements(asked).length} disagreements.`,
  );
});

describe("the people", () => {
  it("are to their session who they are to the policy", () => {
    const roles = (actor: { memberships: object[] } | null) =>
      actor && actor.memberships.map((held) => JSON.stringify(Object.entries(held).sort())).sort();
    for (const person of world.known)
      expect([person.name, roles(person.actor)]).toEqual([person.name, roles(asActor(person.id, person, world))]);
  });
});

describe("the matrix", () => {
  it("asks about every ability, and about nothing else", () => {
    expect(Object.keys(cases).sort()).toEqual([...abilities].sort());
    for (const ability of abilities) expect(casesOf(ability)).not.toEqual([]);
  });

  it.each(abilities)("%s", { timeout: 120_000 }, async (ability) => {
    const cells = [];
    for (const one of casesOf(ability)) cells.push(...(await cellsOf(world, intruder, ability, one)));
    asked.push(...cells);

    expect(disagreements(cells)).toEqual([]);
    expect(cells.filter(({ policy }) => policy)).not.toEqual([]);
    expect(cells.filter(({ policy, command }) => policy && command)).not.toEqual([]);
    expect(cells.filter(({ policy, command, sql }) => !policy && !command && !sql)).not.toEqual([]);
  });
});

/** Who they were when the page was opened, before the role ended or the account was shut. */
const asTheyWere = (person: Known): Actor | null =>
  asActor(person.id, { ...person, account: "open", holds: person.holds.map(({ role, relation }) => ({ role, relation })) }, world);

describe("a role that ended, or an account that was shut, while a page was open", () => {
  const late = () => world.known.filter(({ account, holds }) => account === "disabled" || holds.some(({ when }) => when === "once"));

  it.each(abilities)("does not let %s through", { timeout: 60_000 }, async (ability) => {
    const done: string[] = [];
    let tried = 0;
    for (const [name, subject] of casesOf(ability)) {
      await inTurns(late(), async (person) => {
        const actor = asTheyWere(person);
        if (!actor || !mayAsk(actor, ability, subject(world, person.id)) || mayAsk(person.actor, ability, subject(world, person.id)))
          return;
        const { command } = await acts[ability].prepare(world, name, person);
        tried += 1;
        await command?.(actor).then(
          () => done.push(`${ability} (${name}) by ${person.name}`),
          () => undefined,
        );
      });
    }
    expect(done).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});
