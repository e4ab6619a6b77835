import { describe, expect, it } from "vitest";
import { appearanceCookie, isAppearance } from "@/lib/appearance";

describe("appearanceCookie", () => {
  it("remembers a choice", () => {
    expect(appearanceCookie("dark")).toBe("appearance=dark; Path=/; Max-Age=31536000; SameSite=Lax");
  });

  it.each(["auto", "", "dark; Domain=evil.example", "DARK"])("forgets what is no choice: %j", (choice) => {
    expect(appearanceCookie(choice)).toBe("appearance=; Path=/; Max-Age=0; SameSite=Lax");
    expect(isAppearance(choice)).toBe(false);
  });
});
