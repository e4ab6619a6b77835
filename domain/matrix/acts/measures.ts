import { randomUUID } from "node:crypto";

import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import { publishMeasure, recordMeasure, reportMeasure, reviseMeasure, withdrawMeasure } from "@/domain/measures/commands";
import { blankMeasure } from "@/domain/measures/details/rules";
import type { MeasureForm } from "@/domain/measures/schema";
import type { Ability } from "@/domain/policy";
import { unsaid } from "@/domain/sources/rules";
import { aRecommendation, named } from "@/prisma/factories";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";

const leadIn = ({ body }: World, name: string): string | null => (name === "led by nobody" ? null : body);

const formIn = (world: World, name: string, over: Partial<MeasureForm> = {}): MeasureForm => ({
  ...blankMeasure,
  stateId: world.state,
  code: "9.9",
  titles: named("Repair the path"),
  leadBodyId: leadIn(world, name) ?? "",
  ...over,
});

const sometime = new Date("2026-01-01T00:00:00Z");

const prepared = (world: World, name: string) =>
  aMeasure({
    stateId: world.state,
    leadBodyId: leadIn(world, name),
    publishedAt: name.startsWith("published") ? sometime : null,
    archivedAt: name.endsWith("archived") ? sometime : null,
  });

export const measureActs = {
  "measure.record": {
    async prepare(world, name) {
      const { id: _, ...form } = formIn(world, name, { code: randomUUID().slice(0, 8) });
      return {
        command: (actor) => recordMeasure(actor, { ...form, id: "" }),
        attacks: () => [
          [
            sql`INSERT INTO measure (state_id, code, titles, lead_body_id)
              VALUES (${world.state}, ${form.code}, '{"en": "Nothing"}', ${leadIn(world, name)}::uuid)`,
          ],
        ],
      };
    },
  },

  "measure.revise": {
    async prepare(world, name) {
      const { id, code } = await prepared(world, name);
      const { id: milestoneId } = await aMilestone({ measureId: id });
      const { id: recommendationId } = await aRecommendation({ stateId: world.state });
      return {
        command: (actor) => reviseMeasure(actor, formIn(world, name, { id, code, version: 1, titles: named("Repair the bridge") })),
        attacks: () => [
          [sql`UPDATE measure SET titles = '{"en": "Nothing"}' WHERE id = ${id}`],
          [sql`UPDATE measure_milestone SET due_on = '2030-01-01', due_precision = 'DAY' WHERE id = ${milestoneId}`],
          [sql`INSERT INTO measure_milestone (measure_id, titles) VALUES (${id}, '{"en": "Nothing"}')`],
          [sql`INSERT INTO measure_body (measure_id, body_id) VALUES (${id}, ${world.otherBody})`],
          [sql`INSERT INTO measure_recommendation (measure_id, recommendation_id) VALUES (${id}, ${recommendationId})`],
          [sql`UPDATE measure SET state_id = ${world.otherState} WHERE id = ${id}`],
          [sql`DELETE FROM measure WHERE id = ${id}`],
        ],
      };
    },
  },

  "measure.report": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      const { id: milestoneId } = await aMilestone({ measureId: id });
      return {
        command: (actor) => reportMeasure(actor, { id, version: 1, state: "UNDER_WAY", reason: unsaid }),
        attacks: () => [
          [sql`UPDATE measure SET state = 'DONE' WHERE id = ${id}`],
          [sql`UPDATE measure_milestone SET state = 'DONE', done_on = '2026-01-01' WHERE id = ${milestoneId}`],
          [sql`INSERT INTO measure_entry (measure_id, state, recorded_at) VALUES (${id}, 'DONE', now())`],
        ],
      };
    },
  },

  "measure.publish": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => publishMeasure(actor, { id, version: 1 }),
        attacks: () => [[sql`UPDATE measure SET published_at = now() WHERE id = ${id}`]],
      };
    },
  },

  "measure.withdraw": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => withdrawMeasure(actor, { id, version: 1, reason: "A name was in it." }),
        attacks: (person) => [
          [
            sql`INSERT INTO withdrawal (state_id, measure_id, published_at, reason, withdrawn_by_id, withdrawn_at)
              SELECT ${world.state}, id, published_at, 'None.', ${person.id}, now() FROM measure WHERE id = ${id} AND published_at IS NOT NULL`,
          ],
          [sql`UPDATE measure SET published_at = NULL WHERE id = ${id} AND published_at IS NOT NULL`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
