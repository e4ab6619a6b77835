import type { TestProject } from "vitest/node";
import type { DatabaseUrls } from "../database.ts";
import type { Secrets } from "../secrets.ts";
import { startThrowAway, template } from "./throw-away.ts";

declare module "vitest" {
  interface ProvidedContext {
    migrated: DatabaseUrls;
    secrets: Secrets;
    home: string;
  }
}

/** One PostgreSQL for all files; every worker copies its own database from the migrated one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { urls, secrets, home, stop } = await startThrowAway();
  project.provide("migrated", urls(template));
  project.provide("secrets", secrets);
  project.provide("home", home);
  return stop;
}
