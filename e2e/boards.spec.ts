import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { Board } from "@/e2e/pages/board";
import { dateOf, dayAfter, dayOrNull, today } from "@/lib/day";
import { keyOf } from "@/domain/recommendations/bulk/schema";
import { aBody, aCycle, aDocument, aMechanism, aPerson, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, type Scene } from "@/prisma/response-factory";

test.setTimeout(180_000);

/** A body of its own with four recommendations of a mechanism of its own: two late, one due soon, one that came back from the approver. */
async function aLoadedBody() {
  const owner = ownerDatabase();
  const stateId = await demonstrationState();
  const mark = String(Date.now());
  const names = { body: `Ministry ${mark}`, mechanism: `Mechanism ${mark}`, successor: `Agency ${mark}` };
  const { id: bodyId } = await aBody({ stateId, names: named(names.body) });
  await aBody({ stateId, names: named(names.successor) });
  const cycle = await aCycle({ stateId, mechanismId: (await aMechanism({ names: named(names.mechanism) })).id });
  const { recommendations } = await aDocument({ cycle, items: [{}, {}, {}, {}], adoptedOn: new Date("2020-01-01") });
  const [late, soon, returned, other] = recommendations;
  if (!late || !soon || !returned || !other) throw new Error("Four recommendations were asked for.");

  const [long, now] = [new Date("2025-01-01"), new Date()];
  for (const [{ id: recommendationId }, dueOn, assignedAt] of [
    [late, "2025-06-30", long],
    [soon, dayAfter(today(), 10), now],
    [returned, "2031-06-30", long],
    [other, "2025-09-30", long],
  ] as const) {
    const given = {
      stateId,
      recommendationId,
      bodyId,
      role: "LEAD",
      leadOf: recommendationId,
      decisionReference: "Minutes no. 1",
    } as const;
    await owner.assignment.create({ data: { ...given, dueOn: dateOf(dueOn) ?? now, assignedAt } });
    await owner.recommendation.update({ where: { id: recommendationId }, data: { dueOn: dateOf(dueOn) ?? now } });
  }
  await owner.recommendation.update({ where: { id: late.id }, data: { isFollowUp: true, verifiedStatus: "PLANNED" } });
  await owner.recommendation.update({ where: { id: soon.id }, data: { isFollowUp: true } });
  const [drafter, approver, verifier] = [
    await anOfficial({ stateId, bodyId }, "FOCAL_POINT"),
    await anOfficial({ stateId, bodyId }, "APPROVER"),
    await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
  ];
  const scene: Scene = { stateId, bodyId, recommendationId: returned.id, drafter, approver, verifier, publisher: verifier };
  await aResponse({ scene, state: "RETURNED" });
  return { ...scene, names, late, soon, returned, other };
}

const parts = { Open: 4, Late: 2, "Due soon": 1, Silent: 2, Returned: 1, "Long outstanding": 4 };
const sidewaysBy = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test("a focal point sees what the body owes, what came back and why, also on a phone; others find no such page", async ({
  pageOf,
  page,
}) => {
  const { drafter, approver, late, soon, returned, bodyId, names } = await aLoadedBody();
  const board = new Board(await pageOf(drafter));
  await board.open("Our body");
  await expectAccessible(board.page);
  for (const [part, count] of Object.entries(parts)) {
    await board.part(part, count).click();
    await expect(board.part(part, count)).toHaveAttribute("aria-current", "page");
    await expect(board.rows()).toHaveCount(count);
  }
  await board.part("Late", 2).click();
  await expect(board.row(late.reference)).toContainText("30 Jun 2025");
  await expect(board.row(late.reference)).toContainText(drafter.name);
  await board.part("Due soon", 1).click();
  await expect(board.row(soon.reference)).toContainText("0 days");
  await board.part("Returned", 1).click();
  await expect(board.row(returned.reference)).toContainText(`Returned by ${approver.name}: Name the act.`);
  await board.row(returned.reference).getByRole("link").click();
  await expect(board.page).toHaveURL(/\/responses\//);

  await board.page.setViewportSize({ width: 390, height: 844 });
  await board.open("Our body");
  await expect(board.row(late.reference)).toBeVisible();
  expect(await board.page.evaluate(sidewaysBy)).toBe(0);
  await expectAccessible(board.page);

  const item = keyOf({ recommendationId: late.id, bodyId });
  const preview = `/en/work/group/bulk?act=REMIND&item=${item}`;
  for (const address of ["/en/work/group", "/en/work/group/list", preview]) {
    expect((await board.page.goto(address))?.status()).toBe(404);
    await page.goto(address);
    await expect(page).toHaveURL(/sign-in/);
  }
  const member = new Board(await pageOf("group-member"));
  await member.open("The whole group");
  await member.page.goto(`/en/work/group/list?body=${bodyId}`);
  await expect(member.page.getByRole("heading", { level: 1 })).toHaveText(names.body);
  await expect(member.rows()).toHaveCount(4);
  await expect(member.page.getByRole("checkbox")).toHaveCount(0);
  await expect(member.row(returned.reference)).toContainText("Returned within the body.");
  await expect(member.row(returned.reference)).not.toContainText("Name the act.");
  expect((await member.page.goto(preview))?.status()).toBe(404);
});

test("the secretariat follows a number to its list, narrows it, and comes back to what it had chosen", async ({ pageOf }) => {
  const { names, late, soon } = await aLoadedBody();
  const board = new Board(await pageOf("secretariat-recorder"));
  await board.open("The whole group");
  await board.narrow({ Mechanism: names.mechanism });
  await expect(board.bodies()).toHaveCount(2);
  await expectAccessible(board.page);
  for (const [part, count] of Object.entries({ ...parts, "With the focal points": 4 })) {
    await board.page.getByRole("link", { name: `${count} (${part}: ${names.body})` }).click();
    await expect(board.page.getByRole("heading", { level: 1 })).toHaveText(names.body);
    await expect(board.rows()).toHaveCount(count);
    await board.page.goBack();
    await expect(board.filter("Mechanism").locator("option:checked")).toHaveText(names.mechanism);
    await expect(board.bodies()).toHaveCount(2);
  }
  await board.page.getByRole("link", { name: "4 (Open: All bodies)" }).click();
  await expect(board.rows()).toHaveCount(4);
  await board.narrow({ Priority: "Follow-up procedure only" });
  await expect(board.rows()).toHaveCount(2);
  await board.narrow({ "Verified status": "Planned" });
  await expect(board.rows()).toHaveCount(1);
  await expect(board.row(late.reference)).toBeVisible();
  await board.narrow({ "Verified status": "Any" });
  await expect(board.row(soon.reference)).toBeVisible();
  await expectAccessible(board.page);
  await board.page.getByRole("navigation", { name: "You are here" }).getByRole("link", { name: "The whole group" }).click();
  await expect(board.page).toHaveURL(/\/work\/group\?/);
  await expect(board.filter("Priority").locator("option:checked")).toHaveText("Follow-up procedure only");

  const chosen = board.page.url();
  for (const language of ["ru", "kk"]) {
    await board.page.goto(`/${language}/work/group`);
    expect(await board.page.evaluate(sidewaysBy)).toBe(0);
  }
  await board.page.setViewportSize({ width: 390, height: 844 });
  await board.page.goto(chosen);
  expect(await board.page.evaluate(sidewaysBy)).toBe(0);
  await expectAccessible(board.page);
  await board.page.getByRole("link", { name: `1 (Due soon: ${names.body})` }).click();
  await expect(board.rows()).toHaveCount(1);
  expect(await board.page.evaluate(sidewaysBy)).toBe(0);
  await expectAccessible(board.page);
});

test("the secretariat reminds, moves dates and names another lead for several at once, all or nothing", async ({ pageOf }) => {
  const { names, bodyId, drafter, late, soon, returned, other } = await aLoadedBody();
  const owner = ownerDatabase();
  const ids = [late, soon, returned, other].map(({ id }) => id);
  const duesOf = async () => {
    const given = await owner.assignment.findMany({ where: { recommendationId: { in: ids }, endedAt: null }, orderBy: { dueOn: "asc" } });
    return given.map(({ dueOn }) => dayOrNull(dueOn));
  };
  const list = new Board(await pageOf("secretariat-recorder"));
  const { page } = list;
  await page.goto(`/en/work/group/list?body=${bodyId}&show=late&sort=age`);

  await list.tick(late.reference);
  await list.tick(other.reference);
  await list.preview("Send a reminder");
  await expect(list.rows().filter({ hasText: "The focal points are reminded." })).toHaveCount(2);
  await expectAccessible(page);
  await list.carryOut(2).dblclick();
  await expect(page.getByText("Send a reminder: done for 2 rows")).toBeVisible();
  await expectAccessible(page);
  expect(await owner.reminder.count({ where: { bodyId } })).toBe(2);
  expect(await owner.notification.count({ where: { userId: drafter.id, kind: "REMINDED" } })).toBe(2);
  await page.getByRole("link", { name: "Back to the list" }).click();
  await expect(page).toHaveURL(/show=late/);
  await expect(page).toHaveURL(/sort=age/);
  await expect(list.row(late.reference)).toContainText("reminded");
  const focal = await pageOf(drafter);
  await focal.goto("/en/notifications?show=unread");
  const told = focal.getByRole("row").filter({ hasText: "The secretariat reminds you of a recommendation" });
  await expect(told).toHaveCount(2);
  await expect(told.filter({ hasText: late.reference })).toHaveCount(1);

  await list.part("Open", 4).click();
  await expect(list.rows()).toHaveCount(4);
  await page.getByRole("checkbox", { name: "Tick everything on this page" }).check();
  await list.preview("Set another due date");
  await expect(list.rows().filter({ hasText: "Choose a date above." })).toHaveCount(4);
  await expect(page.getByRole("button", { name: /^Carry out/ })).toHaveCount(0);
  await page.getByLabel("New due date").fill("2031-05-05");
  await page.getByRole("textbox", { name: "Order or decision" }).fill("Minutes no. 9");
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(list.rows().filter({ hasText: "new due date 5 May 2031" })).toHaveCount(4);

  const colleague = await pageOf("secretariat-verifier");
  await colleague.goto(`/en/recommendations/${soon.id}/assignment`);
  await colleague.getByLabel("Due date").fill("2030-02-02");
  await colleague.getByRole("textbox", { name: "Decision" }).fill("Order no. 2");
  await colleague.getByRole("button", { name: "Carry out the decision" }).click();
  await expect(colleague.getByText("Order no. 2").first()).toBeVisible();
  await list.carryOut(4).click();
  await expect(page.getByText("Somebody has changed rows in the meantime.")).toBeVisible();
  await expect(list.row(soon.reference)).toContainText("Changed meanwhile");
  await expect(list.row(soon.reference)).toContainText("2 Feb 2030");
  await expect(list.rows().filter({ hasText: "Changed meanwhile" })).toHaveCount(1);
  await expectAccessible(page);
  expect(await duesOf()).toEqual(["2025-06-30", "2025-09-30", "2030-02-02", "2031-06-30"]);
  await list.carryOut(4).click();
  await expect(page.getByText("Set another due date: done for 4 rows")).toBeVisible();
  expect(await duesOf()).toEqual(Array(4).fill("2031-05-05"));

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("link", { name: "Back to the list" }).click();
  await list.tick(other.reference);
  await list.preview("Name the lead body");
  await page.getByRole("combobox", { name: "Lead body" }).selectOption({ label: names.successor });
  await page.getByRole("textbox", { name: "Order or decision" }).fill("Order no. 10");
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(list.row(other.reference)).toContainText(names.successor);
  expect(await page.evaluate(sidewaysBy)).toBe(0);
  await expectAccessible(page);
  await list.carryOut(1).click();
  await expect(page.getByText("Name the lead body: done for 1 row")).toBeVisible();
  const lead = await owner.assignment.findFirstOrThrow({ where: { leadOf: other.id }, select: { body: { select: { names: true } } } });
  expect(lead.body.names).toEqual(named(names.successor));
});
