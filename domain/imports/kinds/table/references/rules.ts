import type { Referred } from "@/domain/datasets/table/schema";
import { normalised } from "@/domain/datasets/table/words/rules";
import { withArguments } from "@/lib/refusal";

type Found = { id: string } | { refusal: string };

interface Named {
  id: string;
  /** Something that no longer exists is meant only where nothing else has that name. */
  isFormer: boolean;
}

/** Everything that a cell can refer to, by all that it is called. */
export class Directory {
  readonly #names = new Map<string, Map<string, Named>>();

  add(kind: Referred, id: string, names: Iterable<string | null | undefined>, { isFormer = false } = {}): void {
    for (const name of names) {
      const key = keyOf(kind, name ?? "");
      if (key === null) continue;
      const known = this.#names.get(key) ?? new Map<string, Named>();
      this.#names.set(key, known.set(id, { id, isFormer }));
    }
  }

  find(kind: Referred, text: string): Found {
    const exact = this.all(kind, text);
    const all = exact.length > 0 ? exact : kind === "stateBody" ? this.#shortened(text) : this.#described(kind, text);
    const standing = all.filter(({ isFormer }) => !isFormer);
    const meant = standing.length > 0 ? standing : all;
    const [only] = meant;
    const reference = text.slice(0, 100);
    if (!only) return { refusal: withArguments("referenceUnknown", { reference }) };
    return meant.length === 1 ? { id: only.id } : { refusal: withArguments("referenceAmbiguous", { reference, count: meant.length }) };
  }

  /** "Ministry of Lakes" for "Ministry of Lakes of the Republic": a body by what its name begins or ends with, if that is two words at least. */
  #shortened(text: string): Named[] {
    const key = keyOf("stateBody", text) ?? "";
    const own = key.slice("stateBody ".length);
    if (!own.includes(" ")) return [];
    const meant = [...this.#names].filter(
      ([name]) => name.startsWith(`${key} `) || (name.startsWith("stateBody ") && name.endsWith(` ${own}`)),
    );
    return [...new Map(meant.flatMap(([, named]) => [...named])).values()];
  }

  /** "CCPR-3-¶10 · Access to lakes": a reference with what it is about behind it, as the register's own tables write it. */
  #described(kind: Referred, text: string): Named[] {
    const [reference = ""] = text.split(" · ");
    return kind === "recommendation" && reference !== text ? this.all(kind, reference) : [];
  }

  all(kind: Referred, text: string): Named[] {
    const key = keyOf(kind, text);
    return [...(key === null ? [] : (this.#names.get(key)?.values() ?? []))];
  }
}

const keyOf = (kind: Referred, name: string): string | null => {
  const plain = normalised(name).replaceAll(/[§¶]\s?/g, "");
  return plain === "" ? null : `${kind} ${plain}`;
};
