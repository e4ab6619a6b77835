import { courtsAndCommissions } from "./courts-and-commissions.ts";
import { ministries } from "./ministries.ts";
import { otherBodies } from "./other-bodies.ts";
import type { StateBody } from "./types.ts";

export const demonstrationBodies: readonly StateBody[] = [...ministries, ...courtsAndCommissions, ...otherBodies];
