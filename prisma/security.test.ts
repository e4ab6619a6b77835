import { beforeAll, describe, expect, it } from "vitest";

import { aMovedResponse } from "@/domain/matrix/acts/responses";
import { asApplication, type Statement, sql } from "@/domain/matrix/sql";
import { aWorld, type World } from "@/domain/matrix/world";
import { changeable } from "@/prisma/changeable-columns";
import { asOwner, truncateAll } from "@/prisma/test-database";

/*
 * What the migrations leave, read from PostgreSQL's own catalogue: who may touch what at all.
 * domain/security.test.ts tries it.
 */

let world: World;

beforeAll(async () => {
  await truncateAll();
  world = await aWorld();
}, 60_000);

const rows = <Row extends object>({ text, values }: Statement): Promise<Row[]> =>
  asOwner(async (client) => (await client.query<Row>(text, values)).rows);
const names = async (statement: Statement): Promise<string[]> => (await rows<{ name: string }>(statement)).map(({ name }) => name).sort();

/** The tables on which a role has a privilege. */
const granted = (role: string, privilege: string) =>
  names(sql`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND has_table_privilege(${role}, c.oid, ${privilege})`);

describe("row-level security", () => {
  /** Tables that need none, and why. */
  const exempt: Record<string, string> = {
    "public._prisma_migrations": "no role of the application may touch it",
    "public.state": "reference: public, and written by nobody",
    "public.treaty": "reference: public, and written by nobody",
    "public.audit_chain_head": "a number and a hash, which tell nothing",
    "public.audit_checkpoint": "a number, a hash and its signature, which are meant for everybody",
    "throttle.attempt": "keyed hashes; whoever guesses is nobody yet",
  };

  const tables = sql`
    SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
      has_table_privilege('tracker_app', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege('tracker_app', c.oid, 'INSERT, UPDATE') AS "isWritten"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pristine')`;

  it("is enabled and forced on every table but those that have a reason", async () => {
    const found = await rows<{ name: string; isForced: boolean; isWritten: boolean }>(tables);
    expect(found.length).toBeGreaterThan(30);
    expect(
      found
        .filter(({ isForced }) => !isForced)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(exempt).sort());
    const reference = found.filter(({ name }) => exempt[name]?.startsWith("reference"));
    expect(reference.filter(({ isWritten }) => isWritten)).toEqual([]);
  });

  it("asks nothing about powers for the public, whose settings anybody could make", async () => {
    const published = await rows<{ name: string; said: string }>(sql`
      SELECT schemaname || '.' || tablename AS name, concat(qual, with_check) AS said FROM pg_policies WHERE 'tracker_public' = ANY (roles)`);
    expect(published.length).toBeGreaterThan(15);
    // Policies that both roles share follow a parent whose own policies are apart.
    expect(published.filter(({ said }) => /app_has|app_actor/.test(said))).toEqual([]);
  });

  it("shows an application that has entered as nobody only what is public", async () => {
    await aMovedResponse(world, "DRAFT");
    const seen = async (table: string) =>
      asApplication(
        async (client) => (await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count,
      );
    for (const table of [
      `"user"`,
      "membership",
      "session",
      "credential",
      "account_link",
      "audit_entry",
      "audit_content",
      "idempotency_key",
      "kept_form",
      "response",
      "response_version",
      "evidence",
    ])
      expect([table, await seen(table)]).toEqual([table, 0]);
    expect(await seen("recommendation")).toBeGreaterThan(0);
  });
});

describe("the roles", () => {
  it("are no superusers, bypass nothing, create nothing and own nothing", async () => {
    const powerful = sql`
      SELECT rolname AS name FROM pg_roles r WHERE rolname IN ('tracker_app', 'tracker_public') AND (
        rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
        OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) OR EXISTS (SELECT FROM pg_proc WHERE proowner = r.oid)
        OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid OR has_schema_privilege(r.oid, oid, 'CREATE'))
        OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid))`;
    expect(await names(powerful)).toEqual([]);
    expect(await names(sql`SELECT rolname AS name FROM pg_roles WHERE rolname IN ('tracker_app', 'tracker_public')`)).toHaveLength(2);
  });

  it("let the public read what can be published, and write nothing", async () => {
    for (const privilege of ["INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"])
      expect(await granted("tracker_public", privilege)).toEqual([]);
    const readable = await granted("tracker_public", "SELECT");
    expect(readable.length).toBeGreaterThan(20);
    const people = [
      "user",
      "credential",
      "membership",
      "session",
      "account_link",
      "audit_entry",
      "audit_content",
      "audit_chain_head",
      "subscription",
      "outgoing_mail",
      "idempotency_key",
      "kept_form",
      "throttle",
    ];
    expect(readable.filter((table) => people.some((name) => table.includes(name)))).toEqual([]);
  });

  it("let the application delete only what is a choice, and truncate nothing", async () => {
    expect(await granted("tracker_app", "DELETE")).toEqual([
      'public."user"',
      "public.account_link",
      "public.annotation",
      "public.assignment",
      "public.calendar_day",
      "public.case_article",
      "public.case_body",
      "public.case_recommendation",
      "public.claim",
      "public.contested_point",
      "public.decision_case",
      "public.decision_recommendation",
      "public.delegation_member",
      "public.delegation_reply",
      "public.dialogue_meeting",
      "public.event",
      "public.expert_question",
      "public.follow_up_item",
      "public.follow_up_term",
      "public.follow_up_transition",
      "public.indicator",
      "public.indicator_category",
      "public.indicator_entry",
      "public.indicator_measure",
      "public.indicator_recommendation",
      "public.indicator_value",
      "public.kept_form",
      "public.measure",
      "public.measure_body",
      "public.measure_entry",
      "public.measure_milestone",
      "public.measure_recommendation",
      "public.mechanism_alias",
      "public.membership",
      "public.milestone",
      "public.notification",
      "public.organisation_application",
      "public.outgoing_mail",
      "public.paragraph",
      "public.paragraph_text",
      "public.participation",
      "public.positive_remark",
      "public.positive_remark_reform",
      "public.question_recommendation",
      "public.question_term",
      "public.recommendation",
      "public.recommendation_relation",
      "public.recommendation_term",
      "public.reform",
      "public.reform_answer",
      "public.reform_link",
      "public.reform_version",
      "public.report_source",
      "public.review_cycle",
      "public.state_body",
      "public.term_alias",
      "public.term_refusal",
      "public.treaty_action",
      "public.un_document",
      "throttle.attempt",
    ]);
    for (const privilege of ["TRUNCATE", "REFERENCES", "TRIGGER"]) expect(await granted("tracker_app", privilege)).toEqual([]);
  });

  it("let the application change only the columns that acts change", async () => {
    const partly = await rows<{ name: string; columns: string }>(sql`
      SELECT table_name AS name, string_agg(column_name, ' ' ORDER BY column_name) AS columns FROM information_schema.column_privileges p
      WHERE grantee = 'tracker_app' AND privilege_type = 'UPDATE' AND NOT has_table_privilege('tracker_app', format('%I.%I', table_schema, table_name), 'UPDATE')
      GROUP BY table_name ORDER BY table_name`);
    expect(Object.fromEntries(partly.map(({ name, columns }) => [name, columns]))).toEqual(changeable);
  });
});

describe("functions and views", () => {
  it("none runs with its owner's rights", async () => {
    const own = `n.nspname NOT IN ('pg_catalog', 'information_schema')`;
    const { definers, keepers, functions, views } = await asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query(
        "CREATE VIEW planted AS SELECT 1; CREATE FUNCTION planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
      );
      const ask = async (text: string) => (await client.query<{ name: string }>(text)).rows.map(({ name }) => name);
      const found = {
        functions: await ask(`SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${own}`),
        definers: await ask(
          `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${own} AND p.prosecdef`,
        ),
        keepers: await ask(`SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.proname LIKE 'keep\\_%' AND p.prosecdef AND (n.nspname <> 'history' OR p.prorettype <> 'trigger'::regtype)`),
        views: await ask(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE ${own} AND c.relkind IN ('v', 'm') AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'`),
      };
      await client.query("ROLLBACK");
      return found;
    });
    expect(functions.length).toBeGreaterThan(8);
    // The planted ones show that the question is asked rightly. Versions are written by triggers alone, with rights that nobody has.
    // Of a report, its own tables cannot be asked by their policies whose it is.
    const ofReports = [
      "app_edition_of",
      "app_is_invited",
      "app_leads_report",
      "app_reads_report",
      "app_shares_report",
      "app_writes_report",
    ];
    expect(definers.filter((name) => !name.startsWith("keep_")).sort()).toEqual([...ofReports, "beginning", "planted"].sort());
    expect(keepers).toEqual([]);
    expect(views).toEqual(["planted"]);
  });

  it("say a thing once: no two functions answer the same by other names", async () => {
    const twins = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string; argument: string | null; source: string }>(`
        SELECT p.proname AS name, CASE p.pronargs WHEN 1 THEN p.proargnames[1] END AS argument, p.prosrc AS source
        FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'public'::regnamespace AND l.lanname = 'sql' ORDER BY 1`);
      const says = ({ argument, source }: (typeof rows)[number]) =>
        (argument ? source.replaceAll(new RegExp(`\\b${argument}\\b`, "g"), "$1") : source).replaceAll(/\s+/g, " ");
      return [...Map.groupBy(rows, says).values()].filter(({ length }) => length > 1).map((same) => same.map(({ name }) => name));
    });
    expect(twins).toEqual([]);
  });
});

describe("what is only added to", () => {
  const added = ["audit_entry", "audit_checkpoint", "history_entry", "status_claim", "status_verification", "reform_stage_entry"];

  it("is neither changed nor deleted by the application", async () => {
    for (const privilege of ["UPDATE", "DELETE", "TRUNCATE"]) {
      const allowed = await granted("tracker_app", privilege);
      expect(added.filter((table) => allowed.includes(`public.${table}`))).toEqual([]);
    }
    const updatable = await names(
      sql`SELECT DISTINCT table_name AS name FROM information_schema.column_privileges WHERE grantee = 'tracker_app' AND privilege_type = 'UPDATE'`,
    );
    expect([...added, "audit_content"].filter((table) => updatable.includes(table))).toEqual([]);
  });

  it.each(added)("%s refuses even its owner", async (table) => {
    await aMovedResponse(world, "VERIFIED");
    await asOwner(async (client) => {
      await client.query("INSERT INTO audit_checkpoint VALUES (1, 'hash', now(), 'key', 'signature') ON CONFLICT DO NOTHING");
      await client.query("INSERT INTO reform_stage_entry (reform_id, stage, recorded_at) SELECT id, 'ADOPTED', now() FROM reform LIMIT 1");
      const { rows: columns } = await client.query<{ name: string }>(
        "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 2",
        [table],
      );
      await expect(client.query(`UPDATE ${table} SET ${columns[0]?.name} = ${columns[0]?.name}`)).rejects.toThrow("append-only");
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow("append-only");
    });
  });
});
