import { useTranslations } from "next-intl";

import { AddSource, ReviseSource } from "@/components/alternative-reports/drafting/source-form";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import type { Sources } from "@/domain/alternative-reports/sources/queries";
import type { NewSource, SourceRemoval, SourceRevision } from "@/domain/alternative-reports/sources/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  reportId: string;
  found: Sources;
  actions: { add: FormAction<NewSource>; revise: FormAction<SourceRevision>; remove: FormAction<SourceRemoval> };
};

/** Whom the organisation knows something from: opened for its own people, and for nobody else. */
export function SourceDesk({ reportId, found: { sources, sections, keepers }, actions }: Props) {
  const t = useTranslations("deskSources");
  const places = sections.map(({ id, heading, reference }) => ({ value: id, label: heading || reference || t("unnamed") }));
  return (
    <ClientMessages namespaces={["deskSources"]}>
      {sources.length === 0 && <Empty title={t("none")} />}
      <ul className="list">
        {sources.map(({ id, version, opened, sectionId, addedAt }) => (
          <li key={id} className="stack">
            <p>
              <strong>{opened ? opened.name : t("cannotBeOpened")}</strong>{" "}
              <span className="quiet">{places.find(({ value }) => value === sectionId)?.label}</span>
            </p>
            {opened?.contact && <p>{opened.contact}</p>}
            {opened?.note && <p className="whitespace-pre-line">{opened.note}</p>}
            <p className="quiet">
              {t("addedOn")} <Day value={addedAt} />
            </p>
            {opened && keepers.length > 0 && (
              <Disclosure summary={t("revise")}>
                <ReviseSource
                  key={version}
                  sections={places}
                  source={{ id, version, sectionId: sectionId ?? "", ...opened }}
                  action={actions.revise}
                />
                <ActionButton plain action={actions.remove} input={{ id, version }} tone="danger" size="small">
                  {t("remove")}
                </ActionButton>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {keepers.map(({ value, label }) => (
        <Section key={value} title={keepers.length > 1 ? t("addFor", { organisation: label }) : t("add")}>
          <AddSource sections={places} reportId={reportId} organisationId={value} action={actions.add} />
        </Section>
      ))}
    </ClientMessages>
  );
}
