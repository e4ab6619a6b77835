import { expect, it } from "vitest";

import { qrCode } from "@/lib/qr-code";

it("draws the dark squares inside the size it names", () => {
  const { size, path } = qrCode("otpauth://totp/Treaty%20Tracker:a@example.org?secret=ABC");
  expect(size).toBeGreaterThanOrEqual(21);
  const places = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places.length).toBe(path.split("z").length - 1);
  expect(places.flat().every((place) => place < size)).toBe(true);
  // The corner mark that every code begins with: seven dark squares in a row, and a light one.
  expect(places.filter(([, y]) => y === 0).slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, x) => [x, 0]));
});
