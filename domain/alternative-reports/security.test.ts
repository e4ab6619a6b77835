import { randomBytes } from "node:crypto";

import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { writeComment } from "@/domain/alternative-reports/comments/commands";
import { discardReport, reviseCover, startReport } from "@/domain/alternative-reports/drafting/commands";
import { addReportFile } from "@/domain/alternative-reports/files/commands";
import { appealRefusal, refuseEdition } from "@/domain/alternative-reports/moderation/commands";
import { answerItem, citeItem } from "@/domain/alternative-reports/outcomes/commands";
import { invitePartner, joinReport, signReport } from "@/domain/alternative-reports/partners/commands";
import { addIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { addSource } from "@/domain/alternative-reports/sources/commands";
import { submitReport, withdrawEdition } from "@/domain/alternative-reports/submission/commands";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import type { ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import { Intruder, sql } from "@/domain/matrix/sql";
import type { Role } from "@/domain/vocabulary";
import { aBody, aCycle, anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aTemplate } from "@/prisma/report-factory";
import { truncateAll } from "@/prisma/test-database";

/*
 * Marks drawn by lot are written into every field of reports of every fate. Then everybody, by the login roles of the application and
 * none of its code, reads every column of every table that they may ask at all, and each mark is found where it belongs, and nowhere else.
 * Whatever a page, an export, a search or a count shows comes out of these rows.
 */

const fates = ["draft", "discarded", "private", "committee", "embargoed", "open", "withdrawn", "refused"] as const;
type Fate = (typeof fates)[number];

/** Who may find a mark. */
type Readers = "authors" | "everybody" | "authorsAndDeciders" | "nobody";

const marks = new Map<string, { readers: Readers; where: string }>();
function mark(readers: Readers, where: string): string {
  const made = `qz${randomBytes(8).toString("hex")}`;
  marks.set(made, { readers, where });
  return made;
}

/** Of what is submitted, who reads it by the fate of the report. */
const readersOf: Record<Fate, Readers> = {
  draft: "authors",
  discarded: "authors",
  private: "authors",
  committee: "authors",
  embargoed: "authors",
  open: "everybody",
  withdrawn: "authors",
  refused: "authorsAndDeciders",
};
const audienceOf: Partial<Record<Fate, ReportVisibility>> = {
  private: "PRIVATE",
  committee: "COMMITTEE_ONLY",
  embargoed: "EMBARGOED",
  open: "PUBLIC",
  withdrawn: "PUBLIC",
  refused: "PUBLIC",
};

let intruder: Intruder;
const people = new Map<string, Actor | null>();
const person = (name: string): Actor => {
  const found = people.get(name);
  if (!found) throw new Error(`There is nobody called ${name}.`);
  return found;
};

const stateSide: Role[] = ["FOCAL_POINT", "APPROVER", "SECRETARIAT", "WORKING_GROUP_MEMBER", "ADMINISTRATOR", "AUDITOR"];

async function aWorld() {
  const stateId = (await aState()).id;
  const bodyId = (await aBody({ stateId })).id;
  const organisations = { owner: "", partner: "", stranger: "" };
  for (const name of Object.keys(organisations) as (keyof typeof organisations)[])
    organisations[name] = (await anOrganisation({ stateId })).id;
  const nhri = (await anOrganisation({ stateId, kind: "NHRI" })).id;
  people.set("visitor", null);
  for (const [name, organisationId] of Object.entries(organisations)) {
    people.set(`${name} admin`, await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId }] }));
    people.set(`${name} member`, await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId }] }));
  }
  people.set("nhri", await aPerson({ stateId, holds: [{ role: "NHRI_OFFICER", organisationId: nhri }] }));
  for (const role of stateSide)
    people.set(role, await aPerson({ stateId, holds: [{ role, ...((role === "FOCAL_POINT" || role === "APPROVER") && { bodyId }) }] }));
  const cycleId = (await aCycle({ stateId })).id;
  return { stateId, cycleId, organisations, templateId: (await aTemplate()).id };
}

type World = Awaited<ReturnType<typeof aWorld>>;

/** A report written by two people of one organisation and one of another, with a mark in every field, taken to its fate by the commands. */
async function plant({ cycleId, organisations, templateId }: World, fate: Fate): Promise<void> {
  const [admin, member, partner] = [person("owner admin"), person("owner member"), person("partner admin")];
  const kept = (field: string) => mark("authors", `${fate}: ${field}`);
  const said = (field: string) => mark(readersOf[fate], `${fate}: ${field}`);
  const organisationId = organisations.owner;
  const { id } = await startReport(member, {
    organisationId,
    cycleId,
    templateId,
    title: mark("nobody", `${fate}: title that was written over`),
    language: "en",
    hasRead: true,
  });
  const cover = { title: said("title"), session: said("session"), articles: said("article"), pseudonym: said("pseudonym") };
  await reviseCover(member, {
    id,
    version: 1,
    ...cover,
    language: "en",
    translationLanguage: "ru",
    authorship: "PSEUDONYM",
    deadlineOn: "",
  });
  await addIssue(member, { reportId: id });
  const sections = await ownerDatabase().reportSection.findMany({ where: { reportId: id } });
  const written = (of: (field: string) => string) => ({
    heading: of("heading"),
    reference: of("reference"),
    stateSaid: of("what the State said"),
    text: of("text"),
    evidence: of("evidence"),
    suggestion: of("suggestion"),
    gradeId: "",
    translations: {
      heading: of("translated heading"),
      stateSaid: of("translated: the State"),
      text: of("translated text"),
      evidence: of("translated evidence"),
      suggestion: of("translated suggestion"),
    },
  });
  for (const section of sections) {
    const step = { id: section.id };
    await writeSection(member, { ...step, version: 1, ...written((field) => kept(`${section.kind} ${field}, first version`)) });
    await writeSection(admin, { ...step, version: 2, ...written((field) => said(`${section.kind} ${field}`)) });
    await writeComment(member, { reportId: id, sectionId: section.id, text: kept("comment") });
  }
  const sealed = { name: mark("nobody", "source"), contact: mark("nobody", "contact"), note: mark("nobody", "note of a source") };
  await addSource(member, { reportId: id, organisationId, sectionId: "", ...sealed });
  const upload = new File([`An annex. ${mark("nobody", "inside a file")}`], `${said("file name")}.txt`, { type: "text/plain" });
  await addReportFile(member, { reportId: id, title: said("annex") }, upload);

  const { token } = await invitePartner(admin, { reportId: id, note: kept("whom an invitation is for"), mayWrite: true });
  await joinReport(partner, { token, organisationId: organisations.partner, isNamed: false });
  if (fate === "draft") return;
  if (fate === "discarded") return discardReport(admin, { id, version: 2 });

  const seen = async (actor: Actor) => {
    const shown = await findSubmission(actor, id);
    if (!shown) throw new Error("Nobody sees it.");
    return { version: shown.version, hash: shown.hash };
  };
  const joined = await ownerDatabase().reportPartner.findFirstOrThrow({ where: { reportId: id } });
  await signReport(partner, { partnerId: joined.id, version: joined.version, hash: (await seen(partner)).hash, isNamed: false });
  const audience = { visibility: audienceOf[fate] ?? "PRIVATE", timeZone: "Asia/Almaty" };
  const opening = fate === "embargoed" ? { opensOn: "2027-11-01", opensAt: "09:00" } : { opensOn: "", opensAt: "" };
  const { id: editionId } = await submitReport(admin, { reportId: id, ...(await seen(admin)), ...audience, ...opening });
  if (fate === "open") await answer(editionId, "everybody");
  if (fate === "withdrawn") {
    await answer(editionId, "authors");
    await withdrawEdition(admin, { editionId, version: 1, isSure: true });
  }
  if (fate === "refused") await refuse(editionId);
}

async function answer(editionId: string, readers: Readers): Promise<void> {
  const { id: itemId } = await ownerDatabase().reportItem.findFirstOrThrow({ where: { editionId } });
  await answerItem(person("SECRETARIAT"), { itemId, bodyId: "", text: mark(readers, "answer"), language: "en" });
  await citeItem(person("owner admin"), { itemId, byAuthors: true, documentId: "", place: mark(readers, "place"), address: "" });
}

async function refuse(editionId: string): Promise<void> {
  const explanation = mark("everybody", "explanation of a refusal");
  const refused = await refuseEdition(person("ADMINISTRATOR"), { editionId, version: 1, reason: "ABUSIVE_LANGUAGE", explanation });
  await appealRefusal(person("owner admin"), { refusalId: refused.id, version: 1, appeal: mark("authorsAndDeciders", "appeal") });
}

type Column = { place: string; name: string; role: string };
/** Every column of every table and view that a login role of the application may read. */
const readable = async (): Promise<Column[]> =>
  ownerDatabase().$queryRaw<Column[]>`
    SELECT format('%I.%I', n.nspname, c.relname) AS place, quote_ident(a.attname) AS name, r.rolname AS role
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      CROSS JOIN pg_roles r
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v') AND r.rolname IN ('tracker_app', 'tracker_public')
      AND has_schema_privilege(r.rolname, n.oid, 'USAGE') AND has_column_privilege(r.rolname, c.oid, a.attnum, 'SELECT')
    ORDER BY 1, 2`;

const inText = /qz[0-9a-f]{16}/g;

/** Every mark that these columns hold, with the tables it was found in. */
async function found(
  columns: Column[],
  read: (place: string, names: string[]) => Promise<{ words: string }[]>,
): Promise<Map<string, string[]>> {
  const tables = Map.groupBy(columns, ({ place }) => place);
  const all = new Map<string, string[]>();
  for (const [place, cells] of tables) {
    const rows = await read(
      place,
      cells.map(({ name }) => name),
    );
    for (const one of new Set(rows.flatMap(({ words }) => words.match(inText) ?? []))) all.set(one, [...(all.get(one) ?? []), place]);
  }
  return all;
}
const concatenated = (names: string[]) => `concat_ws(' ', ${names.map((name) => `${name}::text`).join(", ")})`;

const authors = ["owner admin", "owner member", "partner admin", "partner member"];
function belongs(name: string, readers: Readers): boolean {
  if (readers === "nobody") return false;
  if (readers === "everybody" || authors.includes(name)) return true;
  return readers === "authorsAndDeciders" && name === "ADMINISTRATOR";
}

let columns: Column[];

beforeAll(async () => {
  await truncateAll();
  const world = await aWorld();
  for (const fate of fates) await plant(world, fate);
  intruder = new Intruder();
  columns = await readable();
}, 120_000);
afterAll(() => intruder.end());

describe("marks in every field of reports of every fate", () => {
  it("are many, and for each kind of reader", () => {
    expect(marks.size).toBeGreaterThan(400);
    const kinds = new Set([...marks.values()].map(({ readers }) => readers));
    expect([...kinds].sort()).toEqual(["authors", "authorsAndDeciders", "everybody", "nobody"]);
    expect(new Set(columns.map(({ place }) => place)).size).toBeGreaterThan(90);
  });

  it.each([
    "visitor",
    "owner admin",
    "owner member",
    "partner admin",
    "partner member",
    "stranger admin",
    "stranger member",
    "nhri",
    ...stateSide,
  ])("are found by %s where they belong, and nowhere else", async (name) => {
    const actor = people.get(name) ?? null;
    const role = actor ? "tracker_app" : "tracker_public";
    const own = columns.filter((column) => column.role === role);
    const seen = await found(own, (place, names) =>
      intruder.rows(actor?.id ?? null, { ...sql``, text: `SELECT ${concatenated(names)} AS words FROM ${place}` }),
    );
    const where = (made: string) => `${marks.get(made)?.where} in ${seen.get(made)?.join(", ") ?? "nothing"}`;
    expect([...seen.keys()].filter((made) => !belongs(name, marks.get(made)?.readers ?? "nobody")).map(where)).toEqual([]);
    expect([...marks].filter(([made, { readers }]) => belongs(name, readers) && !seen.has(made)).map(([made]) => where(made))).toEqual([]);
  });

  it("are in no audit entry, notice, mail, answer to a repeated request or past of the register, whoever asks", async () => {
    const records = ["audit_entry", "audit_content", "log_statement", "notification", "outgoing_mail", "idempotency_key", "search_entry"];
    const owner = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
    await owner.connect();
    const { rows: everything } = await owner.query<Column>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS place, quote_ident(a.attname) AS name, 'owner' AS role
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname IN ('public', 'history') AND c.relkind = 'r'`);
    const seen = await found(
      everything,
      async (place, names) => (await owner.query(`SELECT ${concatenated(names)} AS words FROM ${place}`)).rows,
    );
    await owner.end();
    const isRecord = (place: string) => place.startsWith("history.") || records.includes(place.replace("public.", ""));
    const leaked = [...seen].filter(([made, places]) => marks.get(made)?.readers === "nobody" || places.some(isRecord));
    expect(leaked.map(([made, places]) => `${marks.get(made)?.where} in ${places.join(", ")}`)).toEqual([]);
    expect(seen.size).toBe([...marks.values()].filter(({ readers }) => readers !== "nobody").length);
  });
});
