import type { Actor } from "@/domain/actor";
import { aCsv, anAnnotation, aUprAnnotation } from "@/domain/datasets/uhri/factories";
import { applyImport, claimRun } from "@/domain/imports/applying/commands";
import { beginImport } from "@/domain/imports/commands";
import { readImport } from "@/domain/imports/reading/commands";
import { claimUndoing, undoImport } from "@/domain/imports/undoing/commands";
import { storeFile } from "@/lib/storage";
import { aMechanism, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/** The State that the synthetic export is about, with the two mechanisms in it. */
export async function atlantis() {
  const state = await aState({ code: "ATL", names: named("Atlantis") });
  await aMechanism({ code: "CCPR", symbolPrefix: "CCPR/C" });
  await aMechanism({ code: "UPR", kind: "UPR", symbolPrefix: "A/HRC", names: named("Universal Periodic Review") });
  return state;
}

/** A concern and the recommendation that answers it, one with limbs, and one of the universal periodic review that was noted. */
export const someAnnotations = () => [
  anAnnotation(1, { text: "5. The Committee is concerned that no tree is counted.", type: "- Concerns/Observations" }),
  anAnnotation(2, { text: "6. The State party should count every tree." }),
  anAnnotation(3, { text: "Gardens 8. The State party should: (a) Open the gardens; (b) Water them." }),
  aUprAnnotation(4, { position: "- Noted", recommendingStates: "- France\n- Viet Nam" }),
];

/** A run whose file has been read and planned. */
export async function aReadImport(actor: Actor, stateId: string, rows: Parameters<typeof aCsv>[0], fileName = "export.csv") {
  const bytes = new TextEncoder().encode(aCsv(rows));
  const file = { fileName, hash: await storeFile(bytes), size: bytes.length };
  const { id } = await beginImport(actor, { stateId, kind: "UHRI", file });
  await readImport(actor, id);
  return runOf(id);
}

export const runOf = (id: string) => ownerDatabase().importRun.findUniqueOrThrow({ where: { id }, omit: { plan: true } });

type Step = { id: string; version: number };

export async function apply(actor: Actor, run: Step) {
  await applyImport(actor, await claimRun(actor, { id: run.id, version: run.version }, "APPLYING"));
  return runOf(run.id);
}

export async function undo(actor: Actor, run: Step) {
  await undoImport(actor, await claimUndoing(actor, { id: run.id, version: run.version }));
  return runOf(run.id);
}
