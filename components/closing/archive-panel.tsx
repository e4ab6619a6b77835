import { useTranslations } from "next-intl";

import { ArchiveForm } from "@/components/closing/archive-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { Archiving } from "@/domain/archive/schema";
import type { ArchiveAct } from "@/domain/vocabulary";
import { dayAt } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

type Entry = { id: string; act: ArchiveAct; reason: string; at: Date };
type Props = {
  entries: Entry[];
  /** What this reader may do, if anything. */
  act: "archive" | "restore" | null;
  step: { id: string; version: number };
  action: FormAction<Archiving>;
};

/** When and why a record went into the archive and came back and, for whoever keeps it, the form to do so. */
export function ArchivePanel({ entries, act, step, action }: Props) {
  const [t, acts] = [useTranslations("closing"), useTranslations("vocabulary.ArchiveAct")];
  if (entries.length === 0 && !act) return null;
  return (
    <Section title={t("history")} id="archive">
      <ul className="list">
        {entries.map(({ id, act: done, reason, at }) => (
          <li key={id}>
            {acts(done)}, <Day value={dayAt(at)} />
            <p>{reason}</p>
          </li>
        ))}
      </ul>
      {act && (
        <Disclosure summary={t(`${act}.title`)}>
          <div className="stack">
            <p>{t(`${act}.about`)}</p>
            <ClientMessages namespaces={["closing"]}>
              <ArchiveForm act={act} step={step} action={action} />
            </ClientMessages>
          </div>
        </Disclosure>
      )}
    </Section>
  );
}
