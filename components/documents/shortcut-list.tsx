"use client";

import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { ParagraphType } from "@/domain/documents/import/schema";

const rows = [
  ["arrows", "move"],
  ["n", "nextUncertain"],
  ["c", "checked"],
  ["enter", "text"],
  ["escape", "leave"],
  ["controlEnter", "split"],
  ["m", "merge"],
  ["x", "setAside"],
  ["f", "followUp"],
  ["p", "pair"],
  ["u", "unpair"],
] as const;

/** The keys, for whoever checks hundreds of paragraphs; each act is a button as well. */
export function ShortcutList({ types }: { types: readonly ParagraphType[] }) {
  const t = useTranslations("proposal.keys");
  const typeName = useTranslations("vocabulary.ParagraphKind");
  return (
    <Disclosure summary={t("title")}>
      <p>{t("about")}</p>
      <dl className="facts facts-grid">
        {rows.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{t(`key.${key}`)}</kbd>
            </dt>
            <dd>{t(`act.${act}`)}</dd>
          </div>
        ))}
        {types.map((type, place) => (
          <div key={type}>
            <dt>
              <kbd>{String(place + 1)}</kbd>
            </dt>
            <dd>{typeName(type)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
