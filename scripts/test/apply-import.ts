import type { Actor } from "@/domain/actor";
import { applyImport } from "@/domain/imports/applying/commands";

/** Applies a claimed run in a process of its own, for a test that kills it: the person and the run come as JSON. */
const [actor, claimed] = process.argv.slice(2).map((text) => JSON.parse(text) as unknown);
await applyImport(actor as Actor, claimed as { id: string; version: number });
process.exit(0);
