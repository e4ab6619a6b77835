import { expect, it } from "vitest";

import { readCursor, writeCursor } from "@/domain/reforms/order/rules";

const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

it.each([[new Date("2024-02-29T00:00:00Z")], [null]])("a place with the adoption %o comes back from the address", (adoptedOn) =>
  expect(readCursor(writeCursor({ adoptedOn, id }))).toEqual({ adoptedOn, id }),
);

it.each([undefined, "", "x", `2024-13-40_${id}`, `2024_${id}`, "2024-01-01_1", `'; DROP TABLE reform; --_${id}`])(
  "%j is no place",
  (written) => expect(readCursor(written)).toBeNull(),
);
