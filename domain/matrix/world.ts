import { createHash, randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Hand, official, type Person, people, placed, type Setting } from "@/domain/matrix/people";
import { findSession } from "@/domain/people/sessions/queries";
import { aBody, aCycle, anOrganisation, aState, aTerm } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const day = 86_400_000;
const yesterday = new Date(Date.now() - day);
const tomorrow = new Date(Date.now() + day);
const lastYear = new Date(Date.now() - 365 * day);

/** Somebody of the matrix with an account; `actor` is what their session makes of them, null when it makes nobody. */
export type Known = Person & { id: string; actor: Actor | null; sessionId: string; membershipId: string };

export type World = Setting & {
  known: Known[];
  /** Somebody signed in without any role. */
  nobody: Known;
  cycleId: string;
  termId: string;
  /** Whoever had the record in hand, ready to act. */
  actorOf: (hand: Hand) => Actor;
};

/** Two States with their bodies, organisations and everybody the matrix asks about. */
export async function aWorld(): Promise<World> {
  const [state, otherState] = [(await aState()).id, (await aState()).id];
  const setting: Setting = {
    state,
    otherState,
    body: (await aBody({ stateId: state })).id,
    otherBody: (await aBody({ stateId: state })).id,
    foreignBody: (await aBody({ stateId: otherState })).id,
    organisation: (await anOrganisation({ stateId: state })).id,
    otherOrganisation: (await anOrganisation({ stateId: state, isPublic: true })).id,
    foreignOrganisation: (await anOrganisation({ stateId: otherState })).id,
    ...Object.fromEntries(people.flatMap(({ hand }) => (hand ? [[hand, randomUUID()]] : []))),
    bystander: randomUUID(),
    official: randomUUID(),
  } as Setting;

  const known = await enrol(setting);
  const nobody = known.find(({ holds, account }) => holds.length === 0 && account === "open");
  if (!nobody) throw new Error("Everybody has a role.");
  const actorOf = (hand: Hand): Actor => {
    const actor = known.find((one) => one.hand === hand)?.actor;
    if (!actor) throw new Error(`Nobody is the ${hand}.`);
    return actor;
  };
  return { ...setting, known, nobody, actorOf, cycleId: (await aCycle({ stateId: state })).id, termId: (await aTerm()).id };
}

/** Gives everybody their account, roles and a session, and asks the session who they are, as every request does. */
async function enrol(setting: Setting): Promise<Known[]> {
  const owner = ownerDatabase();
  const persons: Person[] = [
    ...people,
    { name: "a bystander", holds: [{ role: "WORKING_GROUP_MEMBER", relation: "State alone" }], hand: "bystander", account: "open" },
  ];
  const known = persons.map((person) => ({
    ...person,
    id: person.hand ? setting[person.hand] : randomUUID(),
    token: randomUUID(),
    sessionId: randomUUID(),
    membershipId: randomUUID(),
  }));
  const accounts = known.filter(({ account }) => account !== "none");
  await owner.user.createMany({
    data: accounts.map(({ id, name, account }) => ({
      id,
      name,
      email: `${id}@example.org`,
      disabledAt: account === "disabled" ? yesterday : null,
    })),
  });
  await owner.credential.createMany({ data: accounts.map(({ id }) => ({ userId: id, passwordHash: "none", recoveryCodes: [] })) });
  await owner.membership.createMany({
    data: accounts.flatMap(({ id, holds, membershipId }) =>
      holds
        .filter(({ isLent }) => !isLent)
        .map((held, index) => ({
          id: index === 0 ? membershipId : randomUUID(),
          userId: id,
          validFrom: held.when === "later" ? tomorrow : lastYear,
          validTo: held.when === "once" ? yesterday : null,
          ...placed(held, setting),
        })),
    ),
  });
  await lend(known, setting);
  await owner.session.createMany({
    data: accounts.map(({ id, token, sessionId }) => ({
      id: sessionId,
      userId: id,
      tokenHash: createHash("sha256").update(token).digest("hex"),
      secondFactorAt: new Date(),
      expiresAt: tomorrow,
    })),
  });
  return Promise.all(known.map(async ({ token, ...person }) => ({ ...person, actor: (await findSession(token))?.actor ?? null })));
}

/** Gives the deputies what an official lends them. */
async function lend(known: (Person & { id: string })[], setting: Setting): Promise<void> {
  const owner = ownerDatabase();
  await owner.user.create({ data: { id: setting.official, name: official, email: `${setting.official}@example.org` } });
  const lent = known.flatMap(({ id: deputyId, account, holds }) =>
    holds.filter(({ isLent }) => isLent && account !== "none").map((held) => ({ deputyId, held })),
  );
  for (const { deputyId, held } of lent) {
    const { inPlaceOf: _, ...membership } = placed(held, setting);
    const { id: membershipId } = await owner.membership.create({ data: { ...membership, userId: setting.official, validFrom: lastYear } });
    const named = { membershipId, deputyId, namedById: setting.official, namedAt: lastYear };
    const validFrom = held.when === "later" ? tomorrow : lastYear;
    const validTo = held.when === "once" ? yesterday : new Date(tomorrow.getTime() + day);
    await owner.delegation.create({ data: { ...named, validFrom, validTo } });
  }
}

/** Does the same for everyone, a few at a time. */
export async function inTurns<Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>, atOnce = 6): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
