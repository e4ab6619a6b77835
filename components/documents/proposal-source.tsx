"use client";

import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";

import type { ProposedParagraph } from "@/domain/documents/import/schema";
import type { Language } from "@/domain/vocabulary";

/** The source beside the proposal, line for line; the one that is being looked at stands out. */
export const ProposalSource = memo(function ProposalSource({
  paragraphs,
  current,
  language,
}: {
  paragraphs: ProposedParagraph[];
  current: string | null;
  language: Language;
}) {
  const t = useTranslations("proposal");
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = pane.current?.querySelector<HTMLElement>("[aria-current]");
    const box = pane.current;
    if (box && line) box.scrollTo({ top: line.offsetTop - box.offsetTop - box.clientHeight / 3 });
  }, [current]);

  return (
    <section
      ref={pane}
      tabIndex={0}
      aria-label={t("source")}
      className="sticky top-4 hidden max-h-[calc(100dvh-2rem)] overflow-y-auto border border-(--rule) bg-(--sheet) p-4 lg:block"
      lang={language}
    >
      {paragraphs.map(({ id, raw, kind }) => (
        <p
          key={id}
          aria-current={id === current ? "true" : undefined}
          className={`mb-2 whitespace-pre-line ${id === current ? "bg-(--accent-tint) outline-2 outline-offset-4 outline-(--accent)" : ""} ${kind === "ARTEFACT" ? "quiet line-through" : ""}`}
        >
          {raw}
        </p>
      ))}
    </section>
  );
});
