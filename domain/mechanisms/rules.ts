import type { WordsByLanguage } from "@/domain/names/rules";
import { aliasKey } from "@/domain/vocabularies/rules";

export type KnownMechanism = { code: string; names: WordsByLanguage; aliases: readonly string[] };

/** Knows a mechanism by what a data set calls it: its code, another spelling of it, or its whole name. Case and blanks do not matter. */
export function mechanismFinder<Known extends KnownMechanism>(mechanisms: readonly Known[]): (text: string) => Known | null {
  const byKey = new Map<string, Known>();
  const add = (text: string, mechanism: Known) => {
    const key = aliasKey(text);
    if (key !== "" && !byKey.has(key)) byKey.set(key, mechanism);
  };
  for (const mechanism of mechanisms) add(mechanism.code, mechanism);
  for (const mechanism of mechanisms) for (const alias of mechanism.aliases) add(alias, mechanism);
  for (const mechanism of mechanisms) for (const name of Object.values(mechanism.names)) add(name, mechanism);
  return (text) => byKey.get(aliasKey(text)) ?? null;
}

/** The code as a reference has it, in which there are no blanks: "KAZ-SR-Torture-1-¶24". */
export const codeInReference = (code: string): string => code.replaceAll(" ", "-");
