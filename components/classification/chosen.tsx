"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import type { Desk, DeskTerm } from "@/domain/recommendations/classification/queries";
import type { TermDecision } from "@/domain/recommendations/classification/schema";
import { termKinds } from "@/domain/vocabulary";

type Props = { desk: Desk; decided: string[]; decide: (termId: string, decision: TermDecision) => void };

/** The terms a recommendation has, by kind, and those that are not suggested any more. */
export function ChosenTerms({ desk, decide }: Props) {
  const t = useTranslations("classification");
  const kindName = useTranslations("vocabulary.TermKind");
  const terms = (list: DeskTerm[], decision: TermDecision, words: string) => (
    <ul className="plain">
      {list.map(({ id, label }) => (
        <li key={id} className="row">
          <span>{label}</span>
          <Button size="small" tone="quiet" onClick={() => decide(id, decision)}>
            {words}
            <span className="sr-only"> {label}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t("chosen")}>
      {desk.chosen.length === 0 && <p>{t("noneChosen")}</p>}
      <Facts
        items={termKinds.map((wanted) => {
          const found = desk.chosen.filter(({ kind }) => kind === wanted);
          return { term: kindName(wanted), value: found.length > 0 && terms(found, "REMOVE", t("remove")) };
        })}
      />
      {desk.refused.length > 0 && <Disclosure summary={t("refused")}>{terms(desk.refused, "RECONSIDER", t("reconsider"))}</Disclosure>}
    </Section>
  );
}
