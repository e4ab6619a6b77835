"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import { ChosenTerms } from "@/components/classification/chosen";
import { actOf } from "@/components/classification/keys";
import { ProposedTerm, type Proposed } from "@/components/classification/proposed-term";
import { useDecisions } from "@/components/classification/use-decisions";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { Desk } from "@/domain/recommendations/classification/queries";
import type { Classification } from "@/domain/recommendations/classification/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** Suggestions and what was searched for, decided upon one after the other with one key or one button each. */
export function ClassificationDesk({ desk, onward, action }: { desk: Desk; onward: string | null; action: FormAction<Classification> }) {
  const t = useTranslations("classification");
  const router = useRouter();
  const { decided, refused, canUndo, decide, undo } = useDecisions(desk.id, action);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  // Whoever goes through all that waits can begin with a key.
  const moved = useRef(desk.next !== null);

  const matches: Proposed[] = desk.matches.map((match) => ({ ...match, reasons: [] }));
  const found = [...matches, ...desk.suggestions.filter(({ id }) => !matches.some((match) => match.id === id))];
  const proposed = found.filter(({ id }) => !decided.includes(id));
  const place = Math.min(active, Math.max(0, proposed.length - 1));

  useEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>("[data-active]")?.focus();
    moved.current = false;
  });

  function move(to: number) {
    moved.current = true;
    setActive(Math.max(0, Math.min(to, proposed.length - 1)));
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLButtonElement && event.code === "Enter") return;
    const act = actOf(event);
    const term = proposed[place];
    if (!act || (act === "onward" && !onward)) return;
    event.preventDefault();
    if (act === "previous" || act === "next") return move(place + (act === "next" ? 1 : -1));
    moved.current = true;
    if (act === "undo") return undo();
    if (act === "onward") return onward ? router.push(onward) : undefined;
    if (term && (act === "accept" || term.reasons.length > 0)) decide(term.id, act === "accept" ? "ADD" : "REFUSE");
  }

  return (
    <>
      <p role="alert" className="field-error">
        {refused}
      </p>
      <Section
        title={t("proposed")}
        actions={
          <Button onClick={undo} size="small" aria-disabled={!canUndo || undefined}>
            {t("undo")}
          </Button>
        }
      >
        <p className="quiet">{t("keys")}</p>
        {proposed.length === 0 && <p>{t("noneProposed")}</p>}
        <ul ref={list} className="stack" onKeyDown={press}>
          {proposed.map((term, index) => (
            <ProposedTerm
              key={term.id}
              term={term}
              isActive={index === place}
              onFocus={() => setActive(index)}
              decide={(decision) => {
                moved.current = true;
                decide(term.id, decision);
              }}
            />
          ))}
        </ul>
      </Section>
      <ChosenTerms desk={desk} decided={decided} decide={decide} />
    </>
  );
}
