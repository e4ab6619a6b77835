import { constitutionalOrder } from "./reforms/constitutional-order.ts";
import { freedoms } from "./reforms/freedoms.ts";
import { institutions } from "./reforms/institutions.ts";
import { protection } from "./reforms/protection.ts";
import { ratifications } from "./reforms/ratifications.ts";
import type { Reform } from "./types.ts";

/** A reform stands after the one it replaces. */
export const demonstrationReforms: readonly Reform[] = [
  ...ratifications,
  ...constitutionalOrder,
  ...protection,
  ...institutions,
  ...freedoms,
];
