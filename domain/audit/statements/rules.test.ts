import { expect, it } from "vitest";

import { clockActs } from "@/domain/audit/rules";
import { saidActs, saidNouns, unsaidActs, unsaidNouns } from "@/domain/audit/statements/rules";
import { abilities } from "@/domain/policy";

it("every act either says something to everybody, or is known to say nothing", () => {
  const isUnsaid = (act: string) => unsaidNouns.some((noun) => act.startsWith(`${noun}.`)) || unsaidActs.some((known) => known === act);
  expect(abilities.filter((act) => saidActs.includes(act) === isUnsaid(act))).toEqual([]);
  expect(saidActs.length).toBeGreaterThan(saidNouns.length);
});

it("no act is listed that nobody can do, and that does not come about by the clock", () => {
  const known: readonly string[] = [...abilities, ...clockActs];
  expect([...saidActs, ...unsaidActs].filter((act) => !known.includes(act))).toEqual([]);
});
