import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { signInActs } from "@/domain/audit/rules";
import { abilities } from "@/domain/policy";
import { scan } from "./inventory/scan.ts";

/*
 * A page, a route's method or a server action that docs/inventory.json does not list, or lists wrongly, fails here.
 * Write its line by hand: who comes in, and what the policy is asked. The matrix then answers for the abilities.
 */

/** Acts that ask for no ability, or that somebody may try who is not signed in, and why. */
const exceptions: Record<string, string> = {
  "app/[locale]/account/actions.ts discardKeptForm": "gives up what the same person typed before signing in again, and nothing else",
  "app/[locale]/account/actions.ts staySignedIn": "does nothing: asking keeps the session open",
  "app/[locale]/unsubscribe/actions.ts stopMessages": "a link that was mailed to one person stops mails to them, and can do nothing else",
  "app/api/unsubscribe/[token]/route.ts POST": "the same, asked by a mail program (RFC 8058)",
  "app/api/subscriptions/[token]/route.ts POST": "the same, for an address without an account",
  "app/api/evidence/parts/route.ts PUT": "goes on with a file that the same person was allowed to begin; adding it asks again",
  "app/[locale]/recommendations/[id]/responses/actions.ts discardUpload": "gives up a file that the same person has begun, and no other",
  "app/api/auth/sign-out/route.ts POST": "ends the session that the request itself brings, if it brings one",
};

const written = JSON.parse(readFileSync("docs/inventory.json", "utf8")) as Record<string, string>;
let found: Record<string, string>;

beforeAll(() => {
  found = scan(process.cwd(), [...abilities, ...signInActs]);
}, 120_000);

const isAct = (entry: string): boolean => / (?!GET$)\w+$/.test(entry);
const asks = (said: string): boolean => said.includes(": ");

describe("the inventory", () => {
  it("lists every page, route and action with who comes in and what is asked, and nothing else", () => {
    expect(Object.keys(found).length).toBeGreaterThan(30);
    expect(written).toEqual(found);
  });

  it("has no act that asks the policy nothing", () => {
    const unasked = Object.keys(found).filter((entry) => isAct(entry) && !asks(found[entry] ?? ""));
    expect(unasked.filter((entry) => !exceptions[entry])).toEqual([]);
    expect(Object.keys(found).filter(isAct).length).toBeGreaterThan(10);
  });

  it("lets nobody act who is not signed in or signing in", () => {
    expect(Object.entries(found).filter(([entry, said]) => isAct(entry) && said.startsWith("everybody") && !exceptions[entry])).toEqual([]);
  });

  it("has a way in to every ability", () => {
    const asked = new Set(
      Object.entries(found)
        .filter(([entry]) => isAct(entry) || /page\.tsx$/.test(entry))
        .flatMap(([, said]) => said.split(": ")[1]?.split(", ") ?? []),
    );
    expect(abilities.filter((ability) => !asked.has(ability))).toEqual([]);
  });
});
