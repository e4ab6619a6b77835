import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { ownerDatabase } from "@/prisma/owner";

test.setTimeout(120_000);

/** A recommendation that this official's body answers for. */
async function ownRecommendation(key: string) {
  const email = demonstrationAccounts.find((account) => account.key === key)?.email ?? "";
  const owner = ownerDatabase();
  const { bodyId } = await owner.membership.findFirstOrThrow({ where: { user: { email }, role: "FOCAL_POINT" }, select: { bodyId: true } });
  const assignment = await owner.assignment.findFirstOrThrow({
    where: { bodyId: bodyId ?? "", endedAt: null },
    select: { recommendationId: true },
    orderBy: { recommendationId: "asc" },
  });
  return `/en/recommendations/${assignment.recommendationId}/discussion?body=${bodyId}`;
}

test("the secretariat asks for information, the body finds it in its work, answers and settles it; nobody else reads it", async ({
  pageOf,
  page,
}) => {
  const address = await ownRecommendation("health-focal");
  const question = `Which act is meant? ${Date.now()}`;
  const secretary = await pageOf("secretariat-recorder");
  await secretary.goto(address);
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Send" }).click();
  await expect(secretary.locator(".problems")).toBeFocused();
  await secretary.getByRole("textbox", { name: "Text" }).fill(question);
  await secretary.getByLabel("Needed by").fill("2099-01-31");
  await secretary.getByRole("button", { name: "Send" }).click();
  await expect(secretary.getByText("Information requested from the body")).toBeVisible();

  const official = await pageOf("health-focal");
  await official.goto("/en/work");
  const requests = official.getByRole("region", { name: "Information requested from you" });
  await expect(requests.getByText(question)).toBeVisible();
  await expectAccessible(official);
  await official.goto(address);
  const thread = official.getByRole("listitem").filter({ hasText: question });
  await thread.getByText("Answer", { exact: true }).click();
  await thread.getByRole("textbox", { name: "Text" }).fill("The act of 2025.");
  await thread.getByRole("button", { name: "Send" }).click();
  await expect(thread.getByText("The act of 2025.")).toBeVisible();
  await expectAccessible(official);
  await thread.getByRole("button", { name: "Settled" }).click();
  await expect(thread).toHaveCount(0);

  await secretary.goto(`${address}&show=resolved`);
  await expect(secretary.getByText("The act of 2025.")).toBeVisible();

  await (await pageOf("group-member")).goto(address).then((answer) => expect(answer?.status()).toBe(404));
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
});
