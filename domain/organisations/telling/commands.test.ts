import { afterAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { Intruder, sql } from "@/domain/matrix/sql";
import { deliver } from "@/domain/notifications/delivery/commands";
import { listNotifications } from "@/domain/notifications/queries";
import { wayTo } from "@/domain/notifications/subjects/rules";
import { appealRefusal, confirmApplication } from "@/domain/organisations/applications/commands";
import { linkToken } from "@/domain/organisations/applications/rules";
import { endVerification, restoreVerification } from "@/domain/organisations/verification/commands";
import type { Mail } from "@/lib/mail";
import { anOrganisation, aPerson, aState } from "@/prisma/factories";
import { aMember, anApplication } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let people: Record<string, Actor>;
beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  people = {
    administrator: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
    second: await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] }),
    secretariat: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    elsewhere: await aPerson({ stateId: (await aState()).id, holds: [{ role: "ADMINISTRATOR" }] }),
  };
});
const person = (name: string): Actor => {
  const found = people[name];
  if (!found) throw new Error(`There is nobody called ${name}.`);
  return found;
};

async function told(): Promise<string[]> {
  const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));
  const rows = await ownerDatabase().notification.findMany();
  return rows.map(({ kind, userId, byId }) => `${kind} ${names.get(userId)} ${byId ?? "by nobody"}`).toSorted();
}

/** What went out within the week: nobody is written to on a day off. */
async function posted(): Promise<Mail[]> {
  const taken: Mail[] = [];
  for (const days of [0, 1, 2, 3])
    await deliver(new Date(Date.now() + days * 86_400_000 + 1000), (mail) => {
      taken.push(mail);
      return Promise.resolve("sent");
    });
  return taken;
}

describe("an application", () => {
  const asked = (over: object = {}) => anApplication({ stateId, state: "ASKED", askedAt: new Date(), confirmedAt: null, ...over });

  it("is told to every administrator of its State once its address is confirmed, and once, with a link and no content", async () => {
    const { id } = await asked();
    expect(await told()).toEqual([]);
    const token = linkToken("application", id);
    await confirmApplication({ token });
    await confirmApplication({ token });
    expect(await told()).toEqual(["APPLICATION_CONFIRMED administrator by nobody", "APPLICATION_CONFIRMED second by nobody"]);
    const mails = await posted();
    expect(mails).toHaveLength(2);
    for (const { subject, text } of mails) {
      expect(text).toContain(`/admin/organisations/${id}`);
      expect(subject + text).not.toMatch(/Lake|pseudonym|example\.org/);
    }
    const { rows } = await listNotifications(person("administrator"), { show: "all" }, "en");
    expect(rows.map((row) => [row.name, wayTo(row)])).toEqual([["Friends of the Lake", `/admin/organisations/${id}`]]);
  });

  it("that is appealed is told to the administrators who did not refuse it", async () => {
    const { id } = await anApplication({ stateId, state: "REFUSED", decidedById: person("administrator").id });
    await appealRefusal({ token: linkToken("application", id), appeal: "SECRET-WORDS" });
    expect(await told()).toEqual(["APPLICATION_APPEALED second by nobody"]);
    expect((await posted()).map(({ subject, text }) => subject + text).join()).not.toMatch(/SECRET|Lake|appeal/i);
  });
});

describe("the end of a verification", () => {
  it("is told to the people of the organisation, and so is its restoring, in a mail that does not say what", async () => {
    const { id } = await anOrganisation({ stateId });
    people.leader = await aMember(stateId, id, "NGO_ADMIN");
    people.member = await aMember(stateId, id);
    people.stranger = await aMember(stateId, (await anOrganisation({ stateId })).id, "NGO_ADMIN");
    await endVerification(person("administrator"), { id, version: 1, reason: "TERMS_BROKEN", words: "SECRET-WORDS" });
    const ended = ["VERIFICATION_ENDED leader by nobody", "VERIFICATION_ENDED member by nobody"];
    expect(await told()).toEqual(ended);
    await restoreVerification(person("second"), { id, version: 2 });
    expect(await told()).toEqual([...ended, "VERIFICATION_RESTORED leader by nobody", "VERIFICATION_RESTORED member by nobody"]);
    const mails = await posted();
    expect(mails).toHaveLength(4);
    for (const { subject, text } of mails) {
      expect(text).toContain("/desk/organisation");
      expect(subject + text).not.toMatch(/SECRET|verif|Lake/i);
    }
    const { rows } = await listNotifications(person("member"), { show: "all" }, "en");
    expect(rows.map(({ kind, name }) => [kind, name !== null])).toEqual([
      ["VERIFICATION_RESTORED", true],
      ["VERIFICATION_ENDED", true],
    ]);
  });
});

describe("by raw SQL", () => {
  const intruder = new Intruder();
  afterAll(() => intruder.end());

  it("nobody tells of what they did not do", async () => {
    const { id: organisationId } = await anOrganisation({ stateId });
    people.leader = await aMember(stateId, organisationId, "NGO_ADMIN");
    const { id } = await anApplication({ stateId });
    for (const name of Object.keys(people))
      expect(
        await intruder.succeeds(person(name).id, [
          [sql`SELECT app_tell_of_application(${id}, gen_random_uuid(), now())`],
          [sql`SELECT app_tell_of_verification(${organisationId}, gen_random_uuid(), now())`],
          [sql`SELECT app_tell_of_opening(${id}, gen_random_uuid(), now())`],
        ]),
        name,
      ).toBe(false);
  });
});
