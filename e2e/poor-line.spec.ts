import type { Page, Route } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures";
import { aDesk, storedText, textField } from "@/e2e/pages/desk";
import { serveAnother } from "@/e2e/pages/server";

/** Bytes a second of a line of 50 kbit/s. */
const poor = 50_000 / 8;

async function narrow(page: Page, throughput: number): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** Of ten acts three are lost, by turns on the way there and on the way back; the same ones in every run. */
function loseSome() {
  const fates = ["passes", "lost", "done, but the answer lost", "passes", "passes", "passes", "lost", "passes", "passes", "passes"];
  let sent = 0;
  const lost: string[] = [];
  const through = async (route: Route) => {
    if (route.request().method() !== "POST") return route.continue();
    const fate = fates[sent++ % fates.length] ?? "passes";
    if (fate === "passes") return route.continue();
    lost.push(fate);
    if (fate !== "lost") await route.fetch();
    return route.abort("connectionreset");
  };
  return { through, lost };
}

const sentences = [
  "People are called in without a paper. ",
  "Nobody tells them why. ",
  "Їх утримують, ұзақ уақыт, долго. ",
  "The door is locked from outside. ",
  "They sign what they have not read. ",
  "Two of them asked for a lawyer. ",
  "No lawyer came. ",
];

test("on a poor line nothing that is typed is lost, neither before the page is ready nor when a third of the answers never come", async ({
  pageOf,
}) => {
  test.setTimeout(180_000);
  const { one, issue, address } = await aDesk();
  const page = await pageOf({ id: one.id });
  await page.goto("/en/desk");
  await narrow(page, poor);
  const loss = loseSome();
  await page.route("**/*", loss.through);

  await page.goto(address, { waitUntil: "commit" });
  const early = "Typed while the page was still on its way. ";
  await textField(page).pressSequentially(early);
  await expect(page.getByText(/^Saved at/)).toBeVisible({ timeout: 90_000 });
  await expect(textField(page)).toHaveValue(early);
  expect(await storedText(issue.id)).toBe(early);

  await textField(page).press("End");
  for (const sentence of sentences) await textField(page).pressSequentially(sentence, { delay: 40 });
  const all = early + sentences.join("");
  await expect.poll(() => storedText(issue.id), { timeout: 60_000 }).toBe(all);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await expect(textField(page)).toHaveValue(all);
  expect(new Set(loss.lost)).toEqual(new Set(["lost", "done, but the answer lost"]));
});

test("a server that is killed in the middle of saving loses nothing of what is typed", async ({ pageOf }) => {
  test.setTimeout(120_000);
  const { one, issue, address } = await aDesk();
  const server = await serveAnother();
  try {
    const page = await pageOf({ id: one.id });
    await page.goto(server.address + address);
    await textField(page).fill("Before the server dies.");
    await expect(page.getByText(/^Saved at/)).toBeVisible();

    // It dies once the act is on its way, at another moment of it each time.
    for (const [round, after] of [0, 5, 25].entries()) {
      const typed = `Round ${round}, typed while the server dies.`;
      const dying = page.waitForRequest((request) => request.method() === "POST").then(() => setTimeout(server.kill, after));
      await textField(page).fill(typed);
      await dying;
      await textField(page).pressSequentially(" And after it.");
      await server.start();
      await expect.poll(() => storedText(issue.id), { timeout: 40_000 }).toBe(`${typed} And after it.`);
      await expect(page.getByText(/^Saved at/)).toBeVisible();
      await expect(page.getByText("Not saved: somebody else")).toHaveCount(0);
    }
  } finally {
    await server.stop();
  }
});
