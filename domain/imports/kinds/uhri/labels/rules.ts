import type { KnownLabel, LabelKind } from "@/domain/imports/kinds/uhri/schema";
import { aliasKey } from "@/domain/vocabularies/rules";

export type KnownTerm = {
  id: string;
  kind: LabelKind;
  code: string;
  names: Record<string, string>;
  aliases: string[];
  /** Where its recommendations went when it was merged; a retired term that went nowhere is still a term. */
  mergedIntoId: string | null;
};

/** Knows a term by its name in any language, by a name it had, and a goal by its number. */
export function labelFinder(terms: readonly KnownTerm[]): (kind: LabelKind, text: string) => KnownLabel {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const byKey = new Map<string, KnownTerm>();
  const add = (term: KnownTerm, text: string) => {
    const key = `${term.kind} ${aliasKey(text)}`;
    if (!byKey.has(key)) byKey.set(key, term);
  };
  const current = terms.filter(({ mergedIntoId }) => mergedIntoId === null);
  for (const term of current) for (const name of Object.values(term.names)) add(term, name);
  for (const term of terms) for (const alias of [...term.aliases, ...Object.values(term.names)]) add(term, alias);
  const goals = new Map(current.filter(({ kind }) => kind === "SDG").map((term) => [term.code, term]));

  return (kind, text) => {
    const goal = kind === "SDG" ? /^(\d{1,2}(?:\.[\da-z]{1,2})?)(?=\s|$)/.exec(text)?.[1] : undefined;
    const found = (goal !== undefined && goals.get(goal)) || byKey.get(`${kind} ${aliasKey(text)}`);
    const term = found ? follow(found, byId) : null;
    return { kind, text, termId: term?.id ?? null, isName: term !== null && labelOf(term) === text };
  };
}

function follow(term: KnownTerm, byId: ReadonlyMap<string, KnownTerm>): KnownTerm {
  let at = term;
  for (let steps = 0; at.mergedIntoId !== null && steps < 20; steps += 1) at = byId.get(at.mergedIntoId) ?? at;
  return at;
}

/** What UHRI would write for a term: its English name, a goal after its number. */
export const labelOf = ({ kind, code, names }: Pick<KnownTerm, "kind" | "code" | "names">): string =>
  kind === "SDG" ? `${code} - ${names.en ?? ""}` : (names.en ?? code);
