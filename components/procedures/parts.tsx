import { useLocale, useTranslations } from "next-intl";

import { StepTable } from "@/components/procedures/sheet";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { KeptProcedure } from "@/domain/follow-ups/procedures/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The states and steps of a procedure, each with its form as long as no round goes by it, and what is still missing. */
export function ProcedureParts({ procedure: { id, states, steps, isUsed, problems } }: { procedure: KeptProcedure }) {
  const t = useTranslations("procedures");
  const kind = useTranslations("vocabulary.FollowUpStateKind");
  const locale = useLocale();
  const linked = (href: string, name: string) => (isUsed ? name : <Link href={href}>{name}</Link>);
  return (
    <>
      {isUsed && <Notice>{t("usedNote")}</Notice>}
      {problems.length > 0 && (
        <Notice tone="warning" title={t("problemsTitle")}>
          <ul className="plain">
            {problems.map((problem) => (
              <li key={problem}>{t(`problems.${problem}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t("states")} actions={!isUsed && <LinkButton href={paths.procedureState(id, "new")}>{t("addState")}</LinkButton>}>
        <Table
          caption={t("states")}
          captionHidden
          rows={states}
          rowKey={(state) => state.id}
          empty={<Empty title={t("noStates")} />}
          columns={[
            { key: "state", header: t("state"), rowHeader: true, cell: (state) => linked(paths.procedureState(id, state.id), state.name) },
            { key: "kind", header: t("kind"), cell: (state) => kind(state.kind) },
            { key: "position", header: t("position"), align: "end", cell: ({ position }) => formatNumber(position, locale) },
          ]}
        />
      </Section>
      <Section
        title={t("steps")}
        actions={!isUsed && states.length > 0 && <LinkButton href={paths.procedureStep(id, "new")}>{t("addStep")}</LinkButton>}
      >
        <StepTable steps={steps} nameOf={(step) => linked(paths.procedureStep(id, step.id), step.name)} />
      </Section>
    </>
  );
}
