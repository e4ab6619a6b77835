import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { RecordForm } from "@/e2e/pages/record-form";

test.setTimeout(240_000);

const third = "Human Rights Committee, third periodic report of Kazakhstan";
const asked = {
  ru: "Когда будут опубликованы итоги расследования?",
  kk: "Тергеу қорытындылары қашан жарияланады?",
  en: "When will the findings of the inquiry be published?",
};

test("the secretariat records a dialogue and a milestone, and a visitor reads it all on a phone in Kazakh", async ({ pageOf, page }) => {
  const recorder = await pageOf("secretariat-recorder");
  await recorder.goto("/en/reviews");
  await expect(recorder.getByRole("table", { name: "What comes next" }).getByRole("cell", { name: "2033" })).toBeVisible();
  await recorder.getByRole("link", { name: third }).last().click();
  await expect(recorder.getByRole("heading", { level: 1, name: third })).toBeVisible();
  const review = new URL(recorder.url()).pathname;
  await expectAccessible(recorder);

  await recordMilestone(recorder);
  await recorder.getByRole("main").getByRole("link", { name: "Dialogue with the delegation" }).click();
  await recordMeeting(recorder);
  await recordQuestion(recorder);
  await answer(recorder);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(review.replace("/en/", "/kk/"));
  await expect(page.getByText("Мемлекет баяндамасы алынды")).toBeVisible();
  await expect(page.getByText("2024 жылғы сәуір")).toBeVisible();
  await expect(page.getByText("2025 жылғы 24 және 25 маусым.")).toBeVisible();
  await expect(page.getByText("24 және 25 шілде.", { exact: true })).toBeVisible();
  await expect(page.getByText("құжатпен расталған").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);

  await page.getByRole("main").getByRole("link", { name: "Делегациямен диалог" }).click();
  const question = page.getByRole("listitem").filter({ hasText: asked.kk }).first();
  await expect(question.getByText("есепті кезеңнен тыс")).toBeVisible();
  await expect(question.getByText("жазбаша жауап берілді")).toBeVisible();
  await expect(question.getByText("Ауызша айтылған жауап.")).toBeVisible();
  await expect(question.getByText("Жазбаша берілген жауап.")).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("link", { name: "Жаңаөзендегі оқиғалар, 2011 жылғы желтоқсан" }).click();
  await expect(page.getByText(asked.kk)).toBeVisible();
  await expectAccessible(page);

  await page.goto("/kk/treaties");
  await expect(page.getByText("2006 жылғы 24 қаңтар").first()).toBeVisible();
  await expectAccessible(page);
});

async function recordMilestone(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Record a milestone" }).click();
  const form = new RecordForm(page);
  await page.getByLabel("Milestone", { exact: true }).selectOption({ label: "State report received" });
  await page.getByLabel("Done on").fill("04.2100");
  await page.getByLabel(/^Document/).selectOption({ index: 1 });
  await form.source().fill("CCPR/C/KAZ/3, masthead");
  await form.send();
  await expect(form.problems()).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Done on").fill("04.2024");
  await form.send();
  await expect(page.getByText("State report received").first()).toBeVisible();
  await expect(page.getByText("April 2024").first()).toBeVisible();
}

async function recordMeeting(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Record a meeting" }).click();
  const form = new RecordForm(page);
  await page.getByLabel("Number of the meeting").fill("4999");
  await page.getByLabel("Date", { exact: true }).fill("2025-06-25");
  await page.getByLabel("Begins at").fill("15:00");
  await page.getByLabel("Ends at").fill("14:00");
  await form.source().fill("Test record");
  await form.send();
  await expect(form.problems()).toBeFocused();
  await page.getByLabel("Ends at").fill("18:00");
  await form.send();
  await expect(page.getByText("meeting no. 4999").first()).toBeVisible();
}

async function recordQuestion(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Record a question" }).click();
  const form = new RecordForm(page);
  await form.say("Question", asked);
  const meeting = await page.getByRole("option", { name: /4999/ }).getAttribute("value");
  await page.getByLabel(/^Meeting/).selectOption(meeting);
  await page.getByLabel("Outside the reporting period").check();
  await page.getByLabel(/^Event it concerns/).selectOption({ label: "Events in Zhanaozen, December 2011" });
  await page.getByLabel("A written reply is owed").check();
  await page.getByLabel("Owed until").fill("2100-01-01");
  await form.source().fill("Test record");
  await expectAccessible(page);
  await form.send();
  await expect(item(page)).toContainText("outside the reporting period");
  await expect(item(page)).toContainText("reply owed");
  await expect(item(page)).toContainText("1 January 2100");
}

const item = (page: Page) => page.getByRole("listitem").filter({ hasText: asked.en }).first();

async function answer(page: Page): Promise<void> {
  const form = new RecordForm(page);
  const reply = async (name: "Oral reply" | "Written reply", words: { ru: string; kk: string; en: string }) => {
    await item(page)
      .getByRole("link", { name: /^Record a reply/ })
      .click();
    await page.getByLabel("Form", { exact: true }).selectOption({ label: name });
    await form.say("Reply", words);
    await page.getByLabel("Given on").fill("2025-06-26");
    await form.source().fill("Test record");
    await form.send();
    await expect(item(page)).toContainText(words.en);
  };
  await reply("Oral reply", { ru: "Ответ, данный устно.", kk: "Ауызша айтылған жауап.", en: "A reply given in the room." });
  await expect(item(page)).toContainText("reply owed");
  await reply("Written reply", { ru: "Ответ, данный письменно.", kk: "Жазбаша берілген жауап.", en: "A reply given in writing." });
  await expect(item(page)).toContainText("answered in writing");
}
