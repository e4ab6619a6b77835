import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, RuleBroken } from "@/domain/errors";
import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { sendLink } from "@/domain/people/commands";
import { listPeople } from "@/domain/people/queries";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

const header = ["ФИО", "Эл. почта", "Роль", "Госорган", "Действует с", "Действует по"];

async function anOffice() {
  const { id: stateId } = await aState();
  await aBody({ stateId, names: { ru: "Министерство озёр" }, acronyms: { ru: "МО" } });
  return { stateId, administrator: await aPerson({ stateId, email: "self@lakes.example", holds: [{ role: "ADMINISTRATOR" }] }) };
}

beforeEach(truncateAll);

describe("a table of people", () => {
  it("opens accounts without a password, gives roles, and is undone to the last byte", async () => {
    const { stateId, administrator } = await anOffice();
    await aPerson({ stateId, email: "old@lakes.example", name: "Own Name" });
    const before = await registerDigest();
    const id = await plannedTable(administrator, {
      kind: "users",
      stateId,
      header,
      rows: [
        ["Aigul Sample", "A.Sample@lakes.example", "Координатор органа", "МО", "", ""],
        ["Aigul Sample", "a.sample@lakes.example", "Утверждающее лицо", "МО", "", "31.12.2030"],
        ["Other Name", "a.sample@lakes.example", "Аудитор", "", "", ""],
        ["Another Name", "old@lakes.example", "Секретариат", "", "", ""],
        ["No Body", "b@lakes.example", "Координатор органа", "", "", ""],
        ["Some Body", "c@lakes.example", "Аудитор", "МО", "", ""],
        ["Me", "self@lakes.example", "Секретариат", "", "", ""],
        ["Wrong", "not an address", "Аудитор", "", "", ""],
        ["Aigul Sample", "a.sample@lakes.example", "Координатор органа", "Министерство озёр", "", ""],
      ],
    });
    expect(await outcomesOf(id)).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED personName personDiffers?row=2",
      "5 CREATED",
      "6 REFUSED body bodyRequired",
      "7 REFUSED body noBodyForRole",
      "8 REFUSED email notToYourself",
      "9 REFUSED email notAnEmail",
      "10 REFUSED rowRepeats?row=2",
    ]);
    await applied(administrator, id);
    const made = await ownerDatabase().user.findUniqueOrThrow({
      where: { email: "a.sample@lakes.example" },
      include: { memberships: true, credential: true },
    });
    expect(made).toMatchObject({ name: "Aigul Sample", locale: "kk", credential: null });
    expect(made.memberships.map(({ role }) => role).sort()).toEqual(["APPROVER", "FOCAL_POINT"]);
    expect(await ownerDatabase().user.findUnique({ where: { email: "old@lakes.example" } })).toMatchObject({ name: "Own Name" });
    const { people } = await listPeople(administrator, { standing: "INVITED" }, "en");
    expect(people.map(({ email }) => email)).toEqual(["a.sample@lakes.example"]);

    const again = await plannedTable(administrator, {
      kind: "users",
      stateId,
      header,
      rows: [["X", "a.sample@lakes.example", "Утверждающее лицо", "МО", "", "30.06.2030"]],
    });
    expect(await outcomesOf(again)).toEqual(["2 CHANGED validTo"]);
    await undone(administrator, id);
    expect(await registerDigest()).toEqual(before);
  });

  it("is not undone once somebody was told", async () => {
    const { stateId, administrator } = await anOffice();
    const id = await plannedTable(administrator, {
      kind: "users",
      stateId,
      header,
      rows: [["Aigul Sample", "a@lakes.example", "Аудитор", "", "", ""]],
    });
    await applied(administrator, id);
    const { id: userId } = await ownerDatabase().user.findUniqueOrThrow({ where: { email: "a@lakes.example" } });
    await sendLink(administrator, { id: userId }).catch(() => undefined);
    expect(await ownerDatabase().accountLink.count({ where: { userId, kind: "INVITATION" } })).toBe(2);
    await expect(undone(administrator, id)).rejects.toThrow(RuleBroken);
  });

  it("ends the sessions of whoever is given a role", async () => {
    const { stateId, administrator } = await anOffice();
    const person = await aPerson({ stateId, email: "old@lakes.example" });
    await ownerDatabase().session.create({ data: { userId: person.id, tokenHash: "token", expiresAt: new Date(Date.now() + 60_000) } });
    await applied(
      administrator,
      await plannedTable(administrator, { kind: "users", stateId, header, rows: [["", "old@lakes.example", "Аудитор", "", "", ""]] }),
    );
    expect(await ownerDatabase().session.count({ where: { revokedAt: null } })).toBe(0);
  });

  it("is the administrator's", async () => {
    const { stateId } = await anOffice();
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => plannedTable(secretary, { kind: "users", stateId, header, rows: [] }), NotAllowed);
  });
});
