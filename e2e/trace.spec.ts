import type { Actor } from "@/domain/actor";
import { demonstrationState, expect, expectAccessible, test } from "@/e2e/fixtures";
import { aCycle, aDocument, anOrganisation, aPerson } from "@/prisma/factories";
import { anEdition, aReport } from "@/prisma/report-factory";

/*
 * A public report is seen, answered and found again in the Committee's text; its authors are told. It is taken off the register,
 * appealed, and put back by a second person. Everything it needs is of its own.
 */

type Scene = { report: string; edition: string; author: Actor; secretary: Actor; administrator: Actor; second: Actor };

async function aScene(): Promise<Scene> {
  const stateId = await demonstrationState();
  const organisationId = (await anOrganisation({ stateId, isPublic: true })).id;
  const cycle = await aCycle({ stateId });
  const report = await aReport({ stateId, organisationId, cycleId: cycle.id, title: "Report on the ferries" });
  const { id: edition } = await anEdition({
    report,
    items: [{ heading: "Ferries without lifeboats", suggestion: "Put a lifeboat on every ferry before the winter." }],
  });
  await aDocument({
    cycle,
    items: [{ text: "The State should put lifeboats on each ferry before winter." }],
    adoptedOn: new Date("2026-03-20"),
  });
  const person = (role: "SECRETARIAT" | "ADMINISTRATOR") => aPerson({ stateId, holds: [{ role }] });
  return {
    report: report.id,
    edition,
    author: await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] }),
    secretary: await person("SECRETARIAT"),
    administrator: await person("ADMINISTRATOR"),
    second: await person("ADMINISTRATOR"),
  };
}

test("a report is seen, answered and reflected, taken off the register and put back", async ({ page, pageOf }) => {
  test.setTimeout(180_000);
  const { report, edition, author, secretary, administrator, second } = await aScene();

  const office = await pageOf(secretary);
  await office.goto(`/en/alternative-reports/${edition}/outcomes`);
  await expectAccessible(office);
  await office.getByRole("button", { name: "We have seen this report" }).click();
  await expect(office.getByRole("button", { name: "Take back that it was seen" })).toBeVisible();
  await office.getByRole("link", { name: /Note what became of it/ }).click();
  await office.getByLabel("Reply of the State").fill("Twelve ferries have lifeboats by now.");
  await office.getByRole("button", { name: "Publish the reply" }).click();
  await expect(office.getByText("Twelve ferries have lifeboats by now.").first()).toBeVisible();
  await office.getByRole("button", { name: /It is reflected here/ }).click();
  await expect(office.getByText("Reflected in the Committee’s text").first()).toBeVisible();
  await expectAccessible(office);

  await page.goto(`/en/alternative-reports/uptake?edition=${edition}`);
  await expect(page.getByText("1 of 1 suggestion is reflected.")).toBeVisible();
  await expectAccessible(page);

  const desk = await pageOf(author);
  await desk.goto("/en/notifications");
  await expect(desk.getByRole("rowheader", { name: /The State replied to your report/ })).toBeVisible();
  await desk.goto(`/en/desk/reports/${report}/trace`);
  await expect(desk.getByText("Twelve ferries have lifeboats by now.")).toBeVisible();
  await expect(desk).not.toHaveTitle(/ferries/i);
  await expectAccessible(desk);

  const first = await pageOf(administrator);
  await first.goto(`/en/alternative-reports/${edition}/refusal`);
  await first.getByLabel("Discloses personal data").check();
  await first.getByLabel("Explanation").fill("It gives the address of a private person.");
  await first.getByRole("button", { name: "Take it off the register" }).click();
  await expect(first).toHaveURL(/\/alternative-reports\/refusals\/[\da-f-]{36}$/);
  const refusal = new URL(first.url()).pathname;
  expect((await page.goto(`/en/alternative-reports/${edition}`))?.status()).toBe(404);
  await page.goto("/en/alternative-reports/refusals");
  await expect(page.getByText("It gives the address of a private person.").first()).toBeVisible();
  await expect(page.getByText("ferries")).toHaveCount(0);
  await expectAccessible(page);

  await desk.goto(refusal);
  await desk.getByRole("textbox", { name: "Appeal" }).fill("It is the address of an office.");
  await desk.getByRole("button", { name: "Send the appeal" }).click();
  await expect(desk.getByText("Appeal under way")).toBeVisible();

  await first.goto(refusal);
  await expect(first.getByText("Another administrator decides of the appeal.")).toBeVisible();
  const other = await pageOf(second);
  await other.goto(refusal);
  await expect(other.getByText("It is the address of an office.")).toBeVisible();
  await other.getByLabel("It comes back to the register").check();
  await other.getByLabel("Decision").fill("An office may be named.");
  await other.getByRole("button", { name: "Decide" }).click();
  await expect(other.getByText("Lifted on appeal")).toBeVisible();
  expect((await page.goto(`/en/alternative-reports/${edition}`))?.status()).toBe(200);
});
