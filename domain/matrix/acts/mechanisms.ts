import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import { addMechanism, addMechanismAlias, reviseMechanism } from "@/domain/mechanisms/commands";
import type { Ability } from "@/domain/policy";
import { aMechanism, named } from "@/prisma/factories";

export const mechanismActs = {
  "mechanism.add": {
    prepare: () =>
      Promise.resolve({
        command: (actor) =>
          addMechanism(actor, {
            kind: "SPECIAL_PROCEDURE",
            code: `SR ${actor.id}`,
            spelling: `Rapporteur ${actor.id}`,
            names: named("On ponds"),
            symbolPrefix: "",
          }),
        attacks: () => [[sql`INSERT INTO mechanism (code, names, kind) VALUES (gen_random_uuid()::text, '{}', 'OTHER')`]],
      }),
  },

  "mechanism.revise": {
    async prepare() {
      const { id } = await aMechanism();
      return {
        command: async (actor) => {
          await reviseMechanism(actor, { id, version: 1, names: named("Other"), symbolPrefix: "" });
          await addMechanismAlias(actor, { mechanismId: id, text: `Alias ${actor.id}` });
        },
        attacks: () => [
          [sql`UPDATE mechanism SET names = '{}' WHERE id = ${id}`],
          [sql`UPDATE mechanism SET code = 'X' WHERE id = ${id}`],
          [sql`INSERT INTO mechanism_alias (mechanism_id, text, key) VALUES (${id}, 'Alias', 'alias')`],
          [sql`DELETE FROM mechanism WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
