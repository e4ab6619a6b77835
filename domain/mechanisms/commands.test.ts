import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { addMechanism, addMechanismAlias, removeMechanismAlias, reviseMechanism } from "@/domain/mechanisms/commands";
import { findMechanism, listMechanisms } from "@/domain/mechanisms/queries";
import { mechanismSchema } from "@/domain/mechanisms/schema";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { aCycle, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;
const owner = ownerDatabase();

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const ponds = {
  kind: "SPECIAL_PROCEDURE",
  code: "SR Ponds",
  spelling: "",
  names: { en: "Rapporteur on ponds", ru: "Докладчик по прудам", kk: "" },
  symbolPrefix: "",
} as const;
const read = (id: string) => owner.mechanism.findUniqueOrThrow({ where: { id }, include: { aliases: true } });

describe("a mechanism", () => {
  it("is added with the names there are, and with what a data set calls it", async () => {
    const { id } = await addMechanism(administrator, { ...ponds, spelling: "Rapporteur on  Ponds" });
    expect(await read(id)).toMatchObject({
      code: "SR Ponds",
      names: { en: "Rapporteur on ponds", ru: "Докладчик по прудам" },
      symbolPrefix: null,
      version: 1,
      aliases: [{ key: "rapporteur on ponds" }],
    });
    expect(await audited()).toEqual([{ action: "mechanism.add", actorId: administrator.id, subjectId: id }]);
    const { id: plain } = await addMechanism(administrator, { ...ponds, code: "SR Lakes", spelling: "sr lakes" });
    expect((await read(plain)).aliases).toEqual([]);
  });

  it("is refused a code or a spelling by which another is called, and to whoever administers nothing", async () => {
    const { id } = await aMechanism({ code: "SR Lakes" });
    await addMechanismAlias(administrator, { mechanismId: id, text: "Lakes" });
    const refused = { key: "codeTaken", field: "code" };
    await expectRefusal(() => addMechanism(administrator, { ...ponds, code: "sr lakes" }), RuleBroken, refused);
    await expectRefusal(() => addMechanism(administrator, { ...ponds, code: "LAKES" }), RuleBroken, refused);
    for (const spelling of ["lakes", "SR LAKES"])
      await expectRefusal(() => addMechanism(administrator, { ...ponds, spelling }), RuleBroken, {
        key: "mechanismAliasTaken",
        field: "spelling",
      });
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => addMechanism(secretariat, ponds), NotAllowed);
  });

  it.each([
    [{ code: "" }, "code", "mechanismCodeForm"],
    [{ code: "-SR" }, "code", "mechanismCodeForm"],
    [{ code: "x".repeat(41) }, "code", "mechanismCodeForm"],
    [{ names: { en: " ", ru: "", kk: "" } }, "names.en", "nameInOneLanguage"],
    [{ symbolPrefix: "ccpr c" }, "symbolPrefix", "symbolPrefixForm"],
    [{ spelling: "x".repeat(201) }, "spelling", "tooLong?max=200"],
  ])("is not accepted with %j", (over, path, message) => {
    const parsed = mechanismSchema.safeParse({ ...ponds, ...over });
    expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([path, message]);
  });

  it("is renamed; the second editor sees what the first wrote", async () => {
    const { id } = await aMechanism({ names: { ...named("Old"), fr: "Ancien" } });
    const revision = { id, version: 1, names: named("New"), symbolPrefix: "E/C.12" };
    await reviseMechanism(administrator, revision);
    expect(await read(id)).toMatchObject({ names: { ...named("New"), fr: "Ancien" }, symbolPrefix: "E/C.12", version: 2 });
    await expectRefusal(() => reviseMechanism(administrator, { ...revision, names: named("Newer") }), Outdated, {
      theirs: { version: 2, theirs: { "names.en": "New", symbolPrefix: "E/C.12" } },
    });
    await expectRefusal(() => reviseMechanism(administrator, { ...revision, id: stateId }), NotFound);
    expect((await audited()).map(({ action }) => action)).toEqual(["mechanism.revise"]);
  });
});

describe("another spelling", () => {
  it("belongs to one mechanism, whatever its case and blanks, and can be taken away", async () => {
    const [one, other] = [await aMechanism({ code: "SR Lakes" }), await aMechanism({ code: "SR Ponds" })];
    await addMechanismAlias(administrator, { mechanismId: one.id, text: "Of the lakes" });
    for (const text of ["OF THE  LAKES", "sr ponds"])
      await expectRefusal(() => addMechanismAlias(administrator, { mechanismId: other.id, text }), RuleBroken, {
        key: "mechanismAliasTaken",
        field: "text",
      });
    const [alias] = (await read(one.id)).aliases;
    const auditor = await aPerson({ stateId, holds: [{ role: "AUDITOR" }] });
    await expectRefusal(() => removeMechanismAlias(auditor, { id: alias?.id ?? "" }), NotAllowed);
    await removeMechanismAlias(administrator, { id: alias?.id ?? "" });
    expect(await read(one.id)).toMatchObject({ aliases: [], version: 3 });
    await expectRefusal(() => removeMechanismAlias(administrator, { id: alias?.id ?? "" }), NotFound);
  });
});

describe("the list", () => {
  it("is searched in every language, by code and by other spellings, and narrowed by kind", async () => {
    const lakes = await aMechanism({ code: "SR Lakes", kind: "SPECIAL_PROCEDURE", names: { en: "Lakes", ru: "Озера", kk: "Көлдер" } });
    await aMechanism({ code: "CPS", names: { en: "Committee of Ponds" } });
    await addMechanismAlias(administrator, { mechanismId: lakes.id, text: "SR Inland waters" });
    await aCycle({ stateId, mechanismId: lakes.id });
    const codes = async (filters: object) => (await listMechanisms(administrator, filters, "en")).map(({ code }) => code);
    expect(await listMechanisms(administrator, {}, "kk")).toMatchObject([
      { code: "CPS", name: "Committee of Ponds", isTranslated: false, cycles: 0 },
      { code: "SR Lakes", name: "Көлдер", aliases: ["SR Inland waters"], isTranslated: true, cycles: 1 },
    ]);
    expect(await codes({ q: "озер" })).toEqual(["SR Lakes"]);
    expect(await codes({ q: "inland" })).toEqual(["SR Lakes"]);
    expect(await codes({ q: "%" })).toEqual([]);
    expect(await codes({ kind: "TREATY_BODY" })).toEqual(["CPS"]);
    expect(await findMechanism(administrator, lakes.id, "ru")).toMatchObject({
      name: "Озера",
      cycles: 1,
      aliases: [{ text: "SR Inland waters" }],
    });
    expect(await findMechanism(await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }), lakes.id, "ru")).toBeNull();
    expect(await findMechanism(administrator, "nothing", "ru")).toBeNull();
  });
});

describe("what every register begins with", () => {
  it("comes once, and leaves alone what an administrator has revised", async () => {
    await asOwner(loadStanding);
    const { id } = await owner.mechanism.findUniqueOrThrow({ where: { code: "SR Torture" } });
    const cat = await owner.mechanism.findUniqueOrThrow({ where: { code: "CAT" }, include: { treaty: true } });
    expect(cat).toMatchObject({ symbolPrefix: "CAT/C", treaty: { code: "CAT" } });
    const [alias] = (await read(id)).aliases;
    await removeMechanismAlias(administrator, { id: alias?.id ?? "" });
    await reviseMechanism(administrator, { id, version: 2, names: named("Ours"), symbolPrefix: "" });
    const counts = [await owner.mechanism.count(), await owner.mechanismAlias.count()];
    await owner.mechanism.update({ where: { id: cat.id }, data: { names: {} } });
    await asOwner(loadStanding);
    expect([await owner.mechanism.count(), await owner.mechanismAlias.count()]).toEqual(counts);
    expect(await read(id)).toMatchObject({ names: named("Ours"), aliases: [] });
    expect((await read(cat.id)).names).toMatchObject({ en: "Committee against Torture" });
  });
});
