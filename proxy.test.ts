import { generateKeyPairSync } from "node:crypto";
import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { proxy } from "@/proxy";

vi.stubEnv("NODE_ENV", "production");
vi.stubEnv("DEMONSTRATION", "on");
vi.stubEnv("APP_DATABASE_URL", "postgresql://nobody@localhost/none");
vi.stubEnv("PUBLIC_DATABASE_URL", "postgresql://nobody@localhost/none");
vi.stubEnv("APP_URL", "https://tracker.example");
vi.stubEnv("AUTH_SECRET", "s".repeat(20) + "e".repeat(20));
vi.stubEnv("AUDIT_SIGNING_KEY", generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"));

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(new URL(path, "https://tracker.example"), { headers }));

const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy") ?? "")?.[1];

describe("every answer", () => {
  it.each(["/", "/en", "/en/recommendations?page=2", "/kk/changes.atom", "/api/health", "/icon.svg", "/en?appearance=dark"])(
    "carries the headers: %s",
    (path) => {
      const { headers } = ask(path);
      expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    },
  );

  it("has a nonce nobody can know beforehand, and tells it to the page", () => {
    const nonces = Array.from({ length: 200 }, () => nonceOf(ask("/en")));
    expect(new Set(nonces).size).toBe(200);
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);

    const response = ask("/en");
    const told = response.headers.get("x-middleware-request-content-security-policy");
    expect(told).toBe(response.headers.get("Content-Security-Policy"));
  });

  it("does not take a policy from the visitor", () => {
    const response = ask("/en", { "Content-Security-Policy": "script-src 'nonce-mine'" });
    expect(response.headers.get("x-middleware-request-content-security-policy")).not.toContain("mine");
  });

  it("sets no cookie unless it is asked to: pages are the same for everybody", () => {
    expect(ask("/kk", { "Accept-Language": "en" }).headers.get("Set-Cookie")).toBeNull();
  });
});

describe("an address with a NUL in it", () => {
  it.each(["/en/recommendations?q=%00", "/en/search?q=a%00b", "/en/reforms/%00"])("is no address: %s", (path) => {
    expect(ask(path).status).toBe(400);
  });

  it("is not one that only speaks of per cent", () => {
    expect(ask("/en/search?q=100%2500").status).toBe(200);
  });
});

describe("the language of an address", () => {
  it.each([
    ["/", "kk-KZ,ru;q=0.8", "/kk"],
    ["/recommendations?status=PLANNED", "ru", "/ru/recommendations?status=PLANNED"],
    ["/reforms", "de", "/en/reforms"],
  ])("is added where it is missing: %s for %s", (path, language, expected) => {
    const response = ask(path, { "Accept-Language": language });
    expect(response.status).toBe(307);
    expect(response.headers.get("Location")).toBe(`https://tracker.example${expected}`);
  });

  it.each(["/api/health", "/icon.svg", "/ru/recommendations", "/kk/changes.atom"])("is left alone: %s", (path) => {
    expect(ask(path).headers.get("Location")).toBeNull();
  });
});

describe("light or dark without JavaScript", () => {
  it("is remembered, and leads back to the same page", () => {
    const response = ask("/kk/recommendations?q=%D3%99&appearance=dark&q=b");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("https://tracker.example/kk/recommendations?q=%D3%99&q=b");
    expect(response.headers.get("Set-Cookie")).toMatch(/^appearance=dark;/);
  });

  it("forgets anything else", () => {
    expect(ask("/en?appearance=auto").headers.get("Set-Cookie")).toMatch(/^appearance=;.*Max-Age=0/);
  });

  it.each(["//evil.example/en?appearance=dark", "/\\evil.example?appearance=dark"])("never leads to another site: %s", (path) => {
    const location = new URL(proxy(new NextRequest(`https://tracker.example${path}`)).headers.get("Location") ?? "");
    expect(location.host).toBe("tracker.example");
  });
});
