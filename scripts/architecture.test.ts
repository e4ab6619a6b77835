import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

/** A small house in good order, as the storeys allow it. */
const house: Record<string, string> = {
  "lib/db.ts": `import { PrismaClient } from "@/generated/prisma/client"; import { Pool } from "pg"; export const db = [PrismaClient, Pool];`,
  "lib/paths.ts": `export const paths = {};`,
  "domain/vocabulary.ts": `import { Status } from "@/generated/prisma/enums"; export const statuses = Status;`,
  "domain/policy.ts": `import { statuses } from "@/domain/vocabulary"; export const can = () => statuses;`,
  "domain/change.ts": `import { db } from "@/lib/db"; import { can } from "@/domain/policy"; export const change = () => [db, can];`,
  "domain/reforms/rules.ts": `import { statuses } from "@/domain/vocabulary"; export const isLate = () => statuses;`,
  "domain/reforms/queries.ts": `import { db } from "@/lib/db"; import { isLate } from "./rules"; export const listReforms = () => [db, isLate];`,
  "domain/reforms/commands.ts": `import { change } from "@/domain/change"; export const adopt = () => change;`,
  "domain/reviews/queries.ts": `import { listReforms } from "@/domain/reforms/queries"; export const listReviews = () => listReforms;`,
  "components/ui/button.tsx": `import { paths } from "@/lib/paths"; export const Button = () => paths;`,
  "components/reforms/card.tsx": `import { Button } from "@/components/ui/button"; import { isLate } from "@/domain/reforms/rules"; import type { listReforms } from "@/domain/reforms/queries"; export const Card = (list: typeof listReforms) => [list, Button, isLate];`,
  "app/reforms/page.tsx": `import { Card } from "@/components/reforms/card"; import { listReforms } from "@/domain/reforms/queries"; export const Page = [Card, listReforms];`,
  "app/reforms/actions.ts": `import { adopt } from "@/domain/reforms/commands"; export const adoptReform = adopt;`,
  "generated/prisma/client.ts": `export class PrismaClient {} export const Prisma = {};`,
  "generated/prisma/enums.ts": `export const Status = {};`,
  "node_modules/pg/package.json": `{ "name": "pg", "main": "index.js" }`,
  "node_modules/pg/index.js": `export class Pool {}`,
  "node_modules/next/package.json": `{ "name": "next" }`,
  "node_modules/next/headers.js": `export const cookies = 1;`,
  "prisma/seed.ts": `import { adopt } from "@/domain/reforms/commands"; export const seed = adopt;`,
};

/** One violation of every rule, each in a file of its own, with the files it needs. */
const violations: [rule: string, file: string, content: string][] = [
  ["no-cycles", "lib/one.ts", `import { two } from "./two"; export const one = () => two;`],
  ["lib-is-the-floor", "lib/clever.ts", `import { can } from "@/domain/policy"; export const clever = can;`],
  ["domain-knows-no-web", "domain/cookies/queries.ts", `import { cookies } from "next/headers"; export const findCookie = cookies;`],
  ["rules-are-pure", "domain/reviews/rules.ts", `import { listReviews } from "./queries"; export const isDue = listReviews;`],
  ["rules-are-pure", "domain/errors.ts", `import { db } from "@/lib/db"; export const errors = db;`],
  ["one-door-to-the-database", "app/reviews/page.tsx", `import { db } from "@/lib/db"; export const Page = db;`],
  ["one-door-to-the-database", "domain/reviews/schema.ts", `import { Pool } from "pg"; export const schema = Pool;`],
  [
    "one-door-to-generated-code",
    "components/reviews/card.tsx",
    `import type { Status } from "@/generated/prisma/enums"; export type Props = typeof Status;`,
  ],
  [
    "one-door-to-generated-code",
    "domain/bodies/rules.ts",
    `import { Status } from "@/generated/prisma/enums"; export const isOld = Status;`,
  ],
  ["components-are-pure-ui", "components/reviews/cookie.tsx", `import { cookies } from "next/headers"; export const Cookie = cookies;`],
  [
    "components-are-pure-ui",
    "components/reviews/list.tsx",
    `import { listReforms } from "@/domain/reforms/queries"; export const List = listReforms;`,
  ],
  ["ui-knows-no-treaty", "components/ui/tag.tsx", `import { statuses } from "@/domain/vocabulary"; export const Tag = statuses;`],
  ["pages-do-not-write", "app/bodies/page.tsx", `import { adopt } from "@/domain/reforms/commands"; export const Page = adopt;`],
  [
    "areas-meet-through-queries",
    "domain/reviews/commands.ts",
    `import { adopt } from "@/domain/reforms/commands"; export const close = adopt;`,
  ],
];
const accomplices = { "lib/two.ts": `import { one } from "./one"; export const two = () => one;` };

/** Runs the project's own check over a house built for it in a folder of its own. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const place = mkdtempSync(path.join(os.tmpdir(), "architecture-"));
  try {
    for (const [name, content] of Object.entries({ ...files, "tsconfig.json": readFileSync("tsconfig.json", "utf8") })) {
      mkdirSync(path.join(place, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(place, name), content);
    }
    const program = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
    const args = [
      program,
      "app",
      "components",
      "domain",
      "lib",
      "prisma",
      "--config",
      path.resolve(".dependency-cruiser.cjs"),
      "--output-type",
      "json",
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: place, maxBuffer: 1e8 }).catch(
      (failed: { stdout: string }) => failed,
    );
    const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    return summary.violations.map(({ from, rule }) => `${rule.name} in ${from}`);
  } finally {
    rmSync(place, { recursive: true });
  }
}

describe("the import rules", { timeout: 60_000 }, () => {
  it("find nothing in a house in order", async () => {
    expect(await brokenRules(house)).toEqual([]);
  });

  it("fire, each where it is broken", async () => {
    const planted = Object.fromEntries(violations.map(([, file, content]) => [file, content]));
    const found = await brokenRules({ ...house, ...planted, ...accomplices });
    expect(found).toEqual(expect.arrayContaining(violations.map(([rule, file]) => `${rule} in ${file}`)));
  });

  it("are all seen to fire", () => {
    const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { forbidden: { name: string }[] };
    expect(new Set(violations.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
  });
});

const linter = new ESLint({
  cwd: process.cwd(),
  // Rules that ask the types of a whole program cannot be asked about a line without one.
  overrideConfig: [
    {
      files: ["**/*.{ts,tsx}"],
      languageOptions: { parserOptions: { projectService: false } },
      rules: Object.fromEntries(
        ["no-floating-promises", "await-thenable", "no-misused-promises"].map((rule) => [`@typescript-eslint/${rule}`, "off"]),
      ),
    },
  ],
});

async function complaints(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const formAction = `import { formAction } from "@/app/_request/form-action";`;

describe("the lint rules", { timeout: 60_000 }, () => {
  it.each([
    ["house/schemas-in-schema", "components/reforms/form.tsx", `import { z } from "zod"; export const schema = z.string();`],
    ["house/roles-in-policy", "domain/reforms/commands.ts", `export const may = (r: string) => r === "SECRETARIAT";`],
    ["house/roles-in-policy", "app/[locale]/page.tsx", `export const may = (actor: { role: string }) => actor.role;`],
    ["house/sql-with-parameters", "domain/reforms/queries.ts", `export const all = (db: any) => db.$queryRawUnsafe("SELECT 1");`],
    [
      "house/sql-with-parameters",
      "prisma/seed.ts",
      `import { Prisma } from "@/generated/prisma/client"; export const x = Prisma.raw("x");`,
    ],
    ["house/dates-through-format", "components/ui/date.tsx", `export const shown = (date: Date) => date.toLocaleDateString("kk");`],
    ["house/dates-through-format", "lib/csv.ts", `export const day = new Intl.DateTimeFormat("kk");`],
    ["house/dates-through-format", "components/ui/date.tsx", `import { useFormatter } from "next-intl"; export const f = useFormatter;`],
    ["house/words-in-messages", "components/ui/button.tsx", `export const Button = () => <button>Save</button>;`],
    ["house/words-in-messages", "components/ui/button.tsx", `export const Button = () => <button>{"Сақтау"}</button>;`],
    ["house/words-in-messages", "components/ui/button.tsx", `export const Button = () => <button aria-label="Save" />;`],
    ["house/one-assertion", "lib/csv.ts", `export const x = 1 as unknown as string;`],
    ["house/names-that-say", "lib/utils.ts", `export const x = 1;`],
    ["house/names-that-say", "components/shared/card.tsx", `export const x = 1;`],
    ["house/names-that-say", "domain/reforms/index.ts", `export const x = 1;`],
    ["house/server-only-in-actions", "components/reforms/form.tsx", `"use server"; export const x = 1;`],
    ["house/server-only-in-actions", "app/[locale]/reforms/page.tsx", `export async function save() { "use server"; }`],
    ["house/browser-functions-in-browser", "components/reforms/card.tsx", `import { describe as x } from "@/components/ui/form";`],
    ["house/actions-are-made", "app/[locale]/reforms/actions.ts", `"use server"; export async function save() {}`],
    ["house/actions-are-made", "app/[locale]/reforms/actions.ts", `"use server"; ${formAction} export const save = other(schema);`],
    ["house/actions-are-made", "app/[locale]/reforms/actions.ts", `${formAction} export const save = formAction(schema, run);`],
    ["@typescript-eslint/no-explicit-any", "lib/csv.ts", `export const x: any = 1;`],
    ["@typescript-eslint/no-non-null-assertion", "lib/csv.ts", `export const x = (y?: string) => y!;`],
    ["max-lines", "lib/csv.ts", "export const x = 1;\n".repeat(301)],
    ["@typescript-eslint/no-explicit-any", "lib/csv.ts", "// eslint-disable-next-line\nexport const x: any = 1;"],
  ])("%s fires in %s", async (rule, file, code) => {
    expect(await complaints(file, code)).toContain(rule);
  });

  it.each([
    ["domain/reforms/schema.ts", `import { z } from "zod"; export const schema = z.string();`],
    ["domain/policy.ts", `export const may = (actor: { role: string }) => actor.role === "SECRETARIAT";`],
    ["domain/reforms/commands.test.ts", `export const role = "SECRETARIAT";`],
    ["lib/format.ts", `export const day = new Intl.DateTimeFormat("en");`],
    ["components/ui/button.tsx", `export const Button = ({ label }: { label: string }) => <button className="wide">{label} · 1</button>;`],
    ["components/reforms/card.tsx", `import { Field } from "@/components/ui/form"; export const Card = Field;`],
    ["components/reforms/form.tsx", `"use client"; import { describe } from "@/components/ui/form"; export const x = describe;`],
    ["app/[locale]/reforms/actions.ts", `"use server"; ${formAction} export const save = formAction(schema, run);`],
  ])("leave %s alone where it does what it is for", async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it("are all seen to fire", async () => {
    const { rules } = (await import("./lint-rules.js")) as { rules: Record<string, unknown> };
    const source = readFileSync("scripts/architecture.test.ts", "utf8");
    for (const rule of Object.keys(rules)) expect(source).toContain(`["house/${rule}"`);
  });
});
