import { expect, it } from "vitest";

import { pauseAfter } from "@/lib/throttle";

const pace = { name: "a pace", free: 3, longestPause: 100, memory: 3600 };

it.each([
  [1, 0],
  [2, 0],
  [3, 4],
  [4, 8],
  [5, 16],
  [7, 64],
  [8, 100],
  [5000, 100],
])("after attempt %i one waits %i seconds", (attempts, seconds) => expect(pauseAfter(attempts, pace)).toBe(seconds));
