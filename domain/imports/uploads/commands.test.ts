import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { Actor } from "@/domain/actor";
import { aCsv } from "@/domain/datasets/uhri/factories";
import { NotAllowed, RuleBroken } from "@/domain/errors";
import { atlantis, runOf, someAnnotations } from "@/domain/imports/factories";
import { readImport } from "@/domain/imports/reading/commands";
import { uploadDataSet } from "@/domain/imports/uploads/commands";
import { env } from "@/lib/env";
import { aBucket, filesIn } from "@/lib/storage/factories";
import { aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let store: Awaited<ReturnType<typeof aBucket>>;
let stateId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  store = await aBucket();
  Object.assign(env, store.settings);
  ({ id: stateId } = await atlantis());
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(async () => {
  for (const name of Object.keys(store.settings)) Reflect.deleteProperty(env, name);
  await store.close().catch(() => undefined);
});

const bytes = new TextEncoder().encode(aCsv(someAnnotations()));
const upload = (actor = secretariat) => uploadDataSet(actor, { stateId, name: "export.csv" }, new Blob([bytes]).stream());
const leftOnDisk = () => filesIn(env.STORAGE_DIRECTORY).filter((file) => file.includes("incoming"));
const begun = async () => {
  const uploaded = await upload();
  return "id" in uploaded ? uploaded.id : "";
};

it("keeps a data set in the store that is configured, and reads it from there", async () => {
  const id = await begun();
  expect(await ownerDatabase().importRun.findMany({ select: { id: true, fileSize: true } })).toEqual([
    { id, fileSize: BigInt(bytes.length) },
  ]);
  expect(store.objects()).toHaveLength(1);
  await readImport(secretariat, id);
  expect(await runOf(id)).toMatchObject({ state: "CHECKED", refused: 0 });
  expect(leftOnDisk()).toEqual([]);
});

it("refuses a data set while the store is down, and writes nothing", async () => {
  await store.close();
  await expectRefusal(upload, RuleBroken, { key: "storeUnavailable", field: "files" });
  expect(leftOnDisk()).toEqual([]);
});

it("says why a data set could not be read when the store went down afterwards", async () => {
  const id = await begun();
  await store.close();
  await readImport(secretariat, id);
  expect(await runOf(id)).toMatchObject({ state: "FAILED", failure: "storeUnavailable" });
});

it("keeps nothing for somebody who may not import", async () => {
  const member = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  await expectRefusal(() => upload(member), NotAllowed);
  expect(store.objects()).toEqual([]);
});
