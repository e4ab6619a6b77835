import type { Prisma } from "@/generated/prisma/client";

/** When and why a record went into the archive and came back, the latest first. */
export const archived = {
  select: { id: true, act: true, reason: true, at: true },
  orderBy: [{ at: "desc" }, { id: "asc" }],
} as const satisfies Prisma.Measure$archiveArgs & Prisma.Reform$archiveArgs;
