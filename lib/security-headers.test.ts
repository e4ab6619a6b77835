import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";

const directives = (policy: string) => new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive]));

describe("contentSecurityPolicy", () => {
  const policy = contentSecurityPolicy({ nonce: "abc" });

  it("runs only scripts and styles that carry the nonce", () => {
    expect(directives(policy).get("script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(directives(policy).get("style-src")).toBe("style-src 'self' 'nonce-abc'");
    expect(policy).not.toContain("unsafe");
  });

  it.each(["base-uri", "object-src", "frame-ancestors"])("allows no %s at all", (name) => {
    expect(directives(policy).get(name)).toBe(`${name} 'none'`);
  });

  it("lets forms lead here, and to the sign-in service where there is one", () => {
    expect(directives(policy).get("form-action")).toBe("form-action 'self'");
    const withService = contentSecurityPolicy({ nonce: "abc", formTargets: ["https://login.example"] });
    expect(directives(withService).get("form-action")).toBe("form-action 'self' https://login.example");
  });

  it("is relaxed only while developing", () => {
    expect(contentSecurityPolicy({ nonce: "abc", development: true })).toContain("'unsafe-eval'");
  });
});

it("keeps addresses of records from other sites, and files from being guessed at", () => {
  expect(securityHeaders["Referrer-Policy"]).toBe("same-origin");
  expect(securityHeaders["X-Content-Type-Options"]).toBe("nosniff");
  expect(securityHeaders["Strict-Transport-Security"]).toContain("max-age=31536000");
});
