import { ColumnTypeEnum, type SqlResultSet } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's own one-letter type, in which its catalogue says what kind of thing something is; and ordinary text. */
const internalCharacter = 18;
const text = 25;

interface Field {
  name: string;
  dataTypeID: number;
}

const seen = new Set<string>();

/**
 * The adapter refuses columns of that type, without which the engine cannot read a database:
 * they pass it as text, and are given back their type by `withCharacters`.
 */
export function letCharactersPass(): void {
  const { prototype } = pg.Result;
  const addFields = Reflect.get(prototype, "addFields") as (fields: Field[]) => void;
  Reflect.set(prototype, "addFields", function (this: unknown, fields: Field[]) {
    for (const field of fields.filter(({ dataTypeID }) => dataTypeID === internalCharacter)) {
      field.dataTypeID = text;
      seen.add(field.name);
    }
    addFields.call(this, fields);
  });
}

export function withCharacters(result: SqlResultSet): SqlResultSet {
  const { columnNames, columnTypes } = result;
  return {
    ...result,
    columnTypes: columnTypes.map((type, column) => (seen.has(columnNames[column] ?? "") ? ColumnTypeEnum.Character : type)),
  };
}
