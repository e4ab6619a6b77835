import { randomUUID } from "node:crypto";

import {
  publishIndicator,
  recordIndicator,
  reinstateIndicator,
  retireIndicator,
  reviseIndicator,
  withdrawIndicator,
} from "@/domain/indicators/commands";
import { blankIndicator } from "@/domain/indicators/details/rules";
import type { IndicatorForm } from "@/domain/indicators/schema";
import { recordValue } from "@/domain/indicators/values/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { aRecommendation, named } from "@/prisma/factories";
import { aCategory, anIndicator } from "@/prisma/indicator-factory";
import { aMeasure } from "@/prisma/measure-factory";

const bodyIn = ({ body }: World, name: string): string | null => (name === "of no body" ? null : body);
const sometime = new Date("2026-01-01T00:00:00Z");

const formIn = (world: World, name: string, over: Partial<IndicatorForm> = {}): IndicatorForm => ({
  ...blankIndicator,
  stateId: world.state,
  code: "9.9",
  titles: named("Open shore"),
  bodyId: bodyIn(world, name) ?? "",
  ...over,
});

const prepared = (world: World, name: string) =>
  anIndicator({
    stateId: world.state,
    bodyId: bodyIn(world, name),
    publishedAt: name.startsWith("published") ? sometime : null,
    retiredAt: name.endsWith("retired") ? sometime : null,
  });

export const indicatorActs = {
  "indicator.record": {
    async prepare(world, name) {
      const form = formIn(world, name, { code: randomUUID().slice(0, 8) });
      return {
        command: (actor) => recordIndicator(actor, form),
        attacks: () => [
          [
            sql`INSERT INTO indicator (state_id, code, titles, kind, body_id)
              VALUES (${world.state}, ${form.code}, '{"en": "Nothing"}', 'OUTCOME', ${bodyIn(world, name)}::uuid)`,
          ],
        ],
      };
    },
  },

  "indicator.revise": {
    async prepare(world, name) {
      const { id, code } = await prepared(world, name);
      const { id: categoryId } = await aCategory({ indicatorId: id });
      const { id: recommendationId } = await aRecommendation({ stateId: world.state });
      const { id: measureId } = await aMeasure({ stateId: world.state, publishedAt: sometime });
      return {
        command: (actor) => reviseIndicator(actor, formIn(world, name, { id, code, version: 1, titles: named("Open bridges") })),
        attacks: () => [
          [sql`UPDATE indicator SET target_value = 1 WHERE id = ${id}`],
          [sql`UPDATE indicator_category SET names = '{"en": "Men"}' WHERE id = ${categoryId}`],
          [sql`INSERT INTO indicator_category (indicator_id, position, names) VALUES (${id}, 1, '{"en": "Men"}')`],
          [sql`INSERT INTO indicator_recommendation (indicator_id, recommendation_id) VALUES (${id}, ${recommendationId})`],
          [sql`INSERT INTO indicator_measure (indicator_id, measure_id) VALUES (${id}, ${measureId})`],
          [sql`INSERT INTO indicator_entry (indicator_id, act, recorded_at) VALUES (${id}, 'REVISED', now())`],
          [sql`UPDATE indicator SET state_id = ${world.otherState} WHERE id = ${id}`],
          [sql`DELETE FROM indicator WHERE id = ${id}`],
        ],
      };
    },
  },

  "indicator.report": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      const measured = { indicatorId: id, categoryId: "", period: "2025", value: "12", source: "Lake survey", note: "" };
      return {
        command: (actor) => recordValue(actor, measured),
        attacks: (person) => [
          [
            sql`INSERT INTO indicator_value (indicator_id, period_on, precision, value, source, recorded_by_id, recorded_at)
              VALUES (${id}, '2024-01-01', 'YEAR', 1, 'None', ${person.id}, now())`,
          ],
        ],
      };
    },
  },

  "indicator.publish": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => publishIndicator(actor, { id, version: 1 }),
        attacks: () => [[sql`UPDATE indicator SET published_at = now() WHERE id = ${id}`]],
      };
    },
  },

  "indicator.withdraw": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => withdrawIndicator(actor, { id, version: 1, reason: "A name was in it." }),
        attacks: (person) => [
          [
            sql`INSERT INTO withdrawal (state_id, indicator_id, published_at, reason, withdrawn_by_id, withdrawn_at)
              SELECT ${world.state}, id, published_at, 'None.', ${person.id}, now() FROM indicator WHERE id = ${id} AND published_at IS NOT NULL`,
          ],
          [sql`UPDATE indicator SET published_at = NULL WHERE id = ${id} AND published_at IS NOT NULL`],
        ],
      };
    },
  },

  "indicator.retire": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => retireIndicator(actor, { id, version: 1, reason: "The survey has ended." }),
        attacks: () => [[sql`UPDATE indicator SET retired_at = now() WHERE id = ${id} AND retired_at IS NULL`]],
      };
    },
  },

  "indicator.reinstate": {
    async prepare(world, name) {
      const { id } = await prepared(world, name);
      return {
        command: (actor) => reinstateIndicator(actor, { id, version: 1 }),
        attacks: () => [[sql`UPDATE indicator SET retired_at = NULL WHERE id = ${id} AND retired_at IS NOT NULL`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
