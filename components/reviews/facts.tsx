import { useTranslations } from "next-intl";

import { Sourced } from "@/components/reviews/sourced";
import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import type { ReviewFact } from "@/domain/reviews/queries";

const kinds = ["DELEGATION_HEAD", "POSITIVE_ASPECT", "PARTICIPATION", "WORKING_GROUP", "DISPUTED"] as const;

/** What is known of a cycle, each fact with its source and how well it is attested. */
export function ReviewFacts({ facts, today }: { facts: ReviewFact[]; today: string }) {
  const t = useTranslations("reviews");
  const kindName = useTranslations("reviews.factsOf");
  const milestones = facts.filter(({ kind }) => kind === "MILESTONE");
  return (
    <>
      {milestones.length > 0 && (
        <Section title={kindName("MILESTONE")}>
          <Timeline
            label={kindName("MILESTONE")}
            items={milestones.map((fact) => ({
              key: fact.id,
              title: fact.text,
              date: fact.occurredOn ? <FactDay {...fact} /> : t("dateNotKnown"),
              children: <Sourced {...fact} />,
              state: fact.occurredOn && fact.occurredOn <= today ? "done" : "upcoming",
            }))}
          />
        </Section>
      )}
      {kinds
        .map((kind) => ({ kind, ofKind: facts.filter((fact) => fact.kind === kind) }))
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) => (
          <Section key={kind} title={kindName(kind)}>
            <ul className="stack">
              {ofKind.map((fact) => (
                <li key={fact.id}>
                  <p className="prose">{fact.text}</p>
                  <p className="quiet">
                    {fact.attribution && t("saidBy", { name: fact.attribution })} <FactDay {...fact} />
                  </p>
                  <Sourced {...fact} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}

function FactDay({ occurredOn, precision }: ReviewFact) {
  return occurredOn && <Day value={occurredOn} precision={precision ?? "DAY"} />;
}
