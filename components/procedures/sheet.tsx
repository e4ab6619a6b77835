import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { SourceNote, Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedProcedure } from "@/domain/follow-ups/procedures/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = { procedure: ListedProcedure; mayKeep: boolean };

/** One edition of a procedure: whose it is, how long a reply usually has, and every step from state to state. */
export function ProcedureSheet({ procedure, mayKeep }: Props) {
  const t = useTranslations("procedures");
  const rounds = useTranslations("followUps");
  const locale = useLocale();
  const { id, name, edition, mechanism, usualMonths, mostSelected, source, attestation, isRetired, isUsed } = procedure;
  return (
    <Section
      title={t("ofEdition", { name, edition })}
      id={`procedure-${id}`}
      actions={
        mayKeep && (
          <>
            <LinkButton href={paths.adminProcedure(id)} size="small">
              {t("keep")} <span className="sr-only">{name}</span>
            </LinkButton>
            <LinkButton href={paths.newProcedure({ of: id })} size="small">
              {t("newEdition")} <span className="sr-only">{name}</span>
            </LinkButton>
          </>
        )
      }
    >
      <div className="stack">
        <p className="row">
          <span className="quiet">{mechanism}</span>
          {isUsed && <Tag tone="info">{t("used")}</Tag>}
          {isRetired && <Tag tone="muted">{t("retired")}</Tag>}
          {attestation === "UNVERIFIED" && <Unverified />}
        </p>
        <Facts
          items={[
            {
              term: t("usualMonths"),
              value: usualMonths !== null && rounds("months", { count: usualMonths, shown: formatNumber(usualMonths, locale) }),
            },
            { term: t("mostSelected"), value: mostSelected !== null && formatNumber(mostSelected, locale) },
          ]}
        />
        <StepTable steps={procedure.steps} />
        <SourceNote source={source} />
      </div>
    </Section>
  );
}

type Step = ListedProcedure["steps"][number];

/** Every step of a procedure with who takes it and what it needs; `nameOf` may lead to its form. */
export function StepTable({ steps, nameOf = ({ name }) => name }: { steps: Step[]; nameOf?: (step: Step) => React.ReactNode }) {
  const t = useTranslations("procedures");
  const actor = useTranslations("vocabulary.FollowUpActor");
  const requirement = useTranslations("vocabulary.FollowUpRequirement");
  return (
    <Table
      caption={t("steps")}
      captionHidden
      rows={steps}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noSteps")} />}
      columns={[
        { key: "step", header: t("step"), rowHeader: true, cell: nameOf },
        { key: "from", header: t("from"), cell: ({ from }) => from },
        { key: "to", header: t("to"), cell: ({ to }) => to },
        { key: "who", header: t("who"), cell: (step) => actor(step.actor) },
        { key: "term", header: t("term"), cell: (step) => <StepTerm step={step} /> },
        { key: "requires", header: t("requires"), cell: ({ requires }) => requires.map((one) => requirement(one)).join("; ") },
        { key: "grades", header: t("grades"), cell: ({ grades }) => grades.join(", ") },
      ]}
    />
  );
}

function StepTerm({ step: { termCount, termUnit, termBase } }: { step: Step }) {
  const t = useTranslations("procedures");
  const unit = useTranslations("vocabulary.FollowUpTermUnit");
  const base = useTranslations("vocabulary.FollowUpTermBase");
  const locale = useLocale();
  if (termCount === null || !termUnit || !termBase) return null;
  return t("termOf", { count: formatNumber(termCount, locale), unit: unit(termUnit), base: base(termBase) });
}
