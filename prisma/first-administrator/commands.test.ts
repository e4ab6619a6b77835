import { beforeEach, expect, it } from "vitest";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { acceptLink } from "@/domain/people/links/commands";
import { aPerson, aState } from "@/prisma/factories";
import { beginRegister, CannotBegin } from "@/prisma/first-administrator/commands";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, audited, expectRefusal, truncateAll } from "@/prisma/test-database";

beforeEach(truncateAll);

const at = new Date();
const password = "a long and unusual sentence 71";
const begin = (wanted: Partial<{ state: string; email: string; name: string }> = {}) =>
  asOwner((client) => beginRegister(client, { state: "KAZ", email: "Aigul@ministry.example", name: "Aigul A.", ...wanted }, at));

it("opens the State's register to its first administrator, who comes in by the link", async () => {
  await acceptLink({ token: await begin(), password });
  const { names, memberships } = await ownerDatabase().state.findUniqueOrThrow({
    where: { code: "KAZ" },
    select: { names: true, memberships: { select: { role: true, user: { select: { id: true, email: true } } } } },
  });
  expect(names).toEqual({ en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" });
  expect(memberships).toEqual([{ role: "ADMINISTRATOR", user: { id: expect.any(String), email: "aigul@ministry.example" } }]);
  const id = memberships[0]?.user.id;
  expect(await audited()).toEqual([
    { action: "membership.grant", actorId: id, subjectId: id },
    { action: "account.acceptInvitation", actorId: id, subjectId: id },
  ]);
  const verdict = await ownerDatabase().$transaction(async (tx) =>
    verifyThrough(tx, { head: await findHead(tx), withContents: true, trustedKeys: [] }),
  );
  expect(verdict).toMatchObject({ entries: 2, fault: null });
});

it.each([
  ["a State there is not", { state: "Atlantis" }, /no State/],
  ["half an address", { email: "aigul@" }, /e-mail/],
  ["no name", { name: " " }, /name is missing/],
])("refuses %s", (_, wanted, message) => expectRefusal(() => begin(wanted), CannotBegin, { message: expect.stringMatching(message) }));

it("gives a new link to whoever has not come in yet, and makes the old one worthless", async () => {
  const [first, second] = [await begin(), await begin()];
  await expect(acceptLink({ token: first, password })).rejects.toMatchObject({ key: "linkSpent" });
  await acceptLink({ token: second, password });
  await expectRefusal(() => begin(), CannotBegin, { message: expect.stringMatching(/invites everybody/) });
});

it("refuses where there is an administrator, and an address that somebody has", async () => {
  const { id: stateId } = await aState({ code: "KAZ" });
  await aPerson({ stateId, email: "aigul@ministry.example" });
  await expectRefusal(() => begin(), CannotBegin, { message: expect.stringMatching(/account already/) });
  await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  await expectRefusal(() => begin({ email: "marat@ministry.example" }), CannotBegin, {
    message: expect.stringMatching(/invites everybody/),
  });
});

it("makes one of two who begin at once", async () => {
  const tried = await Promise.allSettled([begin(), begin({ email: "marat@ministry.example" })]);
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
