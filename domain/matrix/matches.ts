type Row = Record<string, unknown>;
type Where = { [key: string]: unknown };

const isObject = (value: unknown): value is Where =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * Whether a row satisfies a filter of the policy, answered without a database.
 * It understands what the policy uses, and refuses to guess about anything else.
 */
export function matches(where: Where, row: Row): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (key === "AND") return listed(wanted).every((one) => matches(one as Where, row));
    if (key === "OR") return listed(wanted).some((one) => matches(one as Where, row));
    if (!(key in row)) throw new Error(`The row does not tell its ${key}.`);
    const value = row[key];
    if (!isObject(wanted)) return value === wanted;
    if (Array.isArray(value)) return value.some((one) => matches(wanted.some as Where, one as Row));
    return isObject(value) ? matches(wanted, value) : satisfies(value, wanted);
  });
}

const conditions: Record<string, (value: unknown, wanted: unknown) => boolean> = {
  in: (value, wanted) => listed(wanted).includes(value),
  notIn: (value, wanted) => !listed(wanted).includes(value),
  not: (value, wanted) => value !== wanted,
};

function satisfies(value: unknown, wanted: Where): boolean {
  return Object.entries(wanted).every(([name, operand]) => {
    const condition = conditions[name];
    // A relation that is not there satisfies nothing that is asked of it.
    if (!condition && value === null) return false;
    if (!condition) throw new Error(`The policy uses a condition that is not known here: ${name}.`);
    return condition(value, operand);
  });
}
