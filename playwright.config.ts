import { defineConfig } from "@playwright/test";

const { BASE_URL, CHROMIUM_FILE, CHROMIUM_ARGS = "[]", CHROMIUM_ENV = "{}" } = process.env;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A machine that builds may be slow for a moment: what fails there is run once more, and named as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  use: {
    baseURL: BASE_URL,
    actionTimeout: 20_000,
    timezoneId: "Asia/Almaty",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_FILE,
      args: JSON.parse(CHROMIUM_ARGS) as string[],
      env: { ...process.env, ...(JSON.parse(CHROMIUM_ENV) as Record<string, string>) },
    },
  },
});
