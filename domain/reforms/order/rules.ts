import type { ReformFilters } from "@/domain/reforms/schema";
import type { Prisma } from "@/generated/prisma/client";
import { dateOf, dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

type Sort = ReformFilters["sort"];
type Direction = "on" | "back";

/** A place in the register: the adoption of a reform, or none, and its id. */
export type Cursor = { adoptedOn: Date | null; id: string };

export const writeCursor = ({ adoptedOn, id }: Cursor): string => `${dayOrNull(adoptedOn) ?? ""}_${id}`;

/** A place written in an address; null for anything else. */
export function readCursor(written: string | undefined): Cursor | null {
  const [day = "", id = ""] = written?.split("_") ?? [];
  if (!isId(id) || !/^(\d{4}-\d{2}-\d{2})?$/.test(day)) return null;
  const adoptedOn = dateOf(day);
  return adoptedOn && Number.isNaN(adoptedOn.getTime()) ? null : { adoptedOn, id };
}

/** The newest first, or the oldest; those whose adoption is not known always last. */
export function orderOf(sort: Sort, direction: Direction): Prisma.ReformOrderByWithRelationInput[] {
  const isAscending = (sort === "oldest") === (direction === "on");
  return direction === "on"
    ? [{ adoptedOn: { sort: isAscending ? "asc" : "desc", nulls: "last" } }, { id: "asc" }]
    : [{ adoptedOn: { sort: isAscending ? "asc" : "desc", nulls: "first" } }, { id: "desc" }];
}

/** What stands after a place, or before it, in that order. */
export function beyond({ adoptedOn, id }: Cursor, sort: Sort, direction: Direction): Prisma.ReformWhereInput {
  const isLater = (sort === "oldest") === (direction === "on");
  if (direction === "on") {
    if (adoptedOn === null) return { adoptedOn: null, id: { gt: id } };
    return { OR: [{ adoptedOn: isLater ? { gt: adoptedOn } : { lt: adoptedOn } }, { adoptedOn, id: { gt: id } }, { adoptedOn: null }] };
  }
  if (adoptedOn === null) return { OR: [{ adoptedOn: { not: null } }, { adoptedOn: null, id: { lt: id } }] };
  return { OR: [{ adoptedOn: isLater ? { gt: adoptedOn } : { lt: adoptedOn } }, { adoptedOn, id: { lt: id } }] };
}
