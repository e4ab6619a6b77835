import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { demonstrationVoices } from "@/prisma/demonstration/voices";
import { readScales } from "@/prisma/loading/scales";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(180_000);

/** A recommendation with limbs of which nobody but the State's side has spoken. */
async function aQuietRecommendation(end: "asc" | "desc" = "asc"): Promise<string> {
  const found = await ownerDatabase().recommendation.findFirstOrThrow({
    where: {
      assessments: { none: {} },
      responses: { none: { state: "PUBLISHED" } },
      paragraph: { limbs: { some: {} } },
      cycle: { mechanism: { code: "CCPR" } },
      archivedAt: null,
    },
    select: { id: true },
    orderBy: { reference: end },
  });
  return found.id;
}

const voice = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const problems = (page: Page) => page.getByRole("group", { name: /^Not saved|keeps its meaning/ });

test("an NGO, the Committee and the State are heard side by side, and the page says that they disagree", async ({
  pageOf,
  page: visitor,
}) => {
  const id = await aQuietRecommendation();
  const ngo = await pageOf("ngo-member");
  await ngo.goto(`/en/recommendations/${id}`);
  await ngo.getByRole("link", { name: "Say how far it has come" }).click();
  await expect(ngo.getByText("You speak for NGO A (demonstration)")).toBeVisible();
  await expectAccessible(ngo);
  await ngo.getByRole("button", { name: "Put it on record" }).click();
  await expect(problems(ngo)).toContainText("choose a grade of this scale");
  await ngo.getByLabel("Scale", { exact: true }).selectOption({ label: "Progress as observers see it · 1" });
  await expect(ngo.getByText("Nothing was done that can be noticed")).toBeVisible();
  await ngo.getByRole("radio", { name: "No change" }).check();
  await ngo.getByLabel("Of what").selectOption({ index: 1 });
  await ngo.getByLabel("Why", { exact: true }).fill("Nobody whom we ask has noticed anything.");
  await ngo.getByRole("button", { name: "Put it on record" }).click();
  await expect(voice(ngo, "Non-governmental organisations")).toContainText("Nobody whom we ask has noticed anything.");

  const secretariat = await pageOf("secretariat-recorder");
  await secretariat.goto(`/en/recommendations/${id}/assessments/new`);
  await expectAccessible(secretariat);
  await secretariat.getByLabel("Scale", { exact: true }).selectOption({ label: "Human Rights Committee, grades A–E · 2017" });
  await secretariat.getByRole("radio", { name: "B · Reply/action partially satisfactory" }).check();
  await secretariat.getByLabel("Of what").selectOption({ index: 1 });
  await secretariat.getByLabel("Paragraph").fill("18");
  await secretariat.getByLabel("Source").fill("A report of the journey");
  await secretariat.getByRole("button", { name: "Put it on record" }).click();
  await expect(voice(secretariat, "The Committee")).toContainText("A report of the journey, paragraph 18");

  await visitor.goto(`/en/recommendations/${id}`);
  await expectAccessible(visitor);
  const disagree = visitor.getByText("On sub-paragraph (a):").locator("..");
  await expect(disagree).toContainText(
    "partly achieved, according to Human Rights Committee; not achieved, according to NGO A (demonstration).",
  );
  const committee = voice(visitor, "The Committee");
  const definition = committee.getByText("The State party has taken steps towards the implementation of the recommendation");
  await expect(definition).toBeHidden();
  await committee.locator("summary").focus();
  await visitor.keyboard.press("Enter");
  await expect(definition).toBeVisible();
  await expect(visitor.locator("main")).not.toContainText("%");
  await expect(visitor.getByRole("link", { name: "Say how far it has come" })).toBeHidden();

  await ngo.getByRole("link", { name: "Take this back" }).click();
  await expectAccessible(ngo);
  await ngo.getByLabel("Why it is withdrawn").fill("We were told otherwise.");
  await ngo.getByRole("button", { name: "Take it back" }).click();
  await expect(voice(ngo, "Non-governmental organisations")).toContainText("Nothing yet");
  await visitor.reload();
  await expect(visitor.getByText("The voices disagree")).toBeHidden();
});

test("an NGO puts an assessment on record and takes it back without scripts", async ({ pageOf, browser, baseURL }) => {
  const id = await aQuietRecommendation("desc");
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await context.addCookies(await (await pageOf("ngo-member")).context().cookies());
  const ngo = await context.newPage();
  const [rationale, scale] = ["Said without a script.", ngo.getByLabel("Scale", { exact: true })];
  const say = async (grade: string) => {
    await ngo.goto(`/en/recommendations/${id}/assessments/new`);
    await ngo.getByLabel("Why", { exact: true }).fill(rationale);
    await scale.selectOption({ label: "Progress as observers see it · 1" });
    await ngo.getByLabel("Of what").selectOption({ index: 1 });
    await ngo.getByRole("button", { name: "Show its grades" }).click();
    await expect(problems(ngo)).toContainText("Choose a grade of this scale");
    await expect(ngo.getByLabel("Why", { exact: true })).toHaveValue(rationale);
    await ngo.getByRole("radio", { name: grade }).check();
  };
  await say("No change");
  await ngo.getByRole("button", { name: "Put it on record" }).click();
  await expect(ngo).toHaveURL(new RegExp(`/en/recommendations/${id}$`));
  await expect(voice(ngo, "Non-governmental organisations")).toContainText(rationale);

  await say("Begun");
  await expect(ngo.getByText("This takes the place of the earlier grade")).toBeVisible();
  await ngo.getByRole("button", { name: "Put it on record" }).click();
  await expect(ngo).toHaveURL(new RegExp(`/en/recommendations/${id}$`));
  await ngo.getByRole("link", { name: "Take this back" }).click();
  await ngo.getByRole("button", { name: "Take it back" }).click();
  await expect(problems(ngo)).toBeVisible();
  await ngo.getByLabel("Why it is withdrawn").fill("We were told otherwise.");
  await ngo.getByRole("button", { name: "Take it back" }).click();
  await expect(voice(ngo, "Non-governmental organisations")).toContainText("Nothing yet");
  await context.close();
});

test("the voices of the demonstration contradict each other and say that they are none", async ({ page }) => {
  const { id } = await ownerDatabase()
    .assessment.findFirstOrThrow({ where: { author: demonstrationVoices.quoted[0].author }, select: { recommendationId: true } })
    .then(({ recommendationId }) => ({ id: recommendationId }));
  for (const locale of ["en", "ru", "kk"]) {
    await page.goto(`/${locale}/recommendations/${id}`);
    for (const { rationale } of [demonstrationVoices.own[0], ...demonstrationVoices.quoted])
      await expect(page.getByText(rationale)).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto(`/en/recommendations/${id}`);
  await expect(page.getByText("On the recommendation as a whole:").locator("..")).toContainText(
    "achieved, according to the State; partly achieved, according to",
  );
});

test("every scale is there with what each of its grades means", async ({ page }) => {
  await page.goto("/en/scales");
  await expectAccessible(page);
  for (const { names, edition, grades } of readScales()) {
    const sheet = page.locator("section").filter({ has: page.getByRole("heading", { name: `${names.en} · ${edition}`, exact: true }) });
    for (const { definitions, labels } of grades) await expect(sheet).toContainText(definitions?.en ?? labels.en);
  }
});

test("an administrator makes a new edition of a scale that is used, and may not change what its grades mean", async ({ pageOf }) => {
  const page = await pageOf("administrator");
  await page.goto("/en/admin/scales");
  await expectAccessible(page);
  await page
    .getByRole("row", { name: /Progress as observers see it/ })
    .getByRole("link")
    .click();
  await expect(page.getByText("Somebody has graded by this scale")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("table").getByRole("link", { name: "Begun" }).click();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Definition (English)").fill("Something else.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(problems(page)).toContainText("Make a new edition");
  await page.goBack();

  await page.getByRole("link", { name: "New edition" }).click();
  await expectAccessible(page);
  await page.getByLabel("Edition").fill("journey");
  await page.getByRole("button", { name: "Add the edition" }).click();
  await expect(page.getByRole("heading", { name: "Progress as observers see it", level: 1 })).toBeVisible();
  await page.getByRole("table").getByRole("link", { name: "Begun" }).click();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Definition (English)").fill("First steps, and nothing more.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("table")).toContainText("First steps, and nothing more.");
  await page.getByRole("link", { name: "Name and source" }).click();
  await page.getByLabel("No longer offer this scale").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This scale is retired")).toBeVisible();
});
