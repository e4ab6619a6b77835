import { useLocale, useTranslations } from "next-intl";

import { FollowUpFileForm } from "@/components/follow-ups/file-form";
import { UnplacedGrades } from "@/components/follow-ups/unplaced";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { Unplaced } from "@/domain/follow-ups/forms/queries";
import type { FollowUpRecord } from "@/domain/follow-ups/queries";
import type { Placing } from "@/domain/follow-ups/unplaced/schema";
import { formatDate } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = { round: FollowUpRecord; unplaced: Unplaced | null; settle: FormAction<Placing> };

/** What the secretariat has to do in a round besides its steps: grades without a place, files, and what was put down by mistake. */
export function FollowUpOffice({ round: { id, entries, standing, cycle }, unplaced, settle }: Props) {
  const t = useTranslations("followUps");
  const locale = useLocale();
  const standingEntries = entries.filter(({ revoked }) => revoked === null);
  return (
    <ClientMessages namespaces={["followUpForm", "attachment", "voices", "vocabulary"]}>
      {unplaced && (
        <Section title={t("unplaced")}>
          <UnplacedGrades unplaced={unplaced} action={settle} />
        </Section>
      )}
      {standingEntries.length > 0 && (
        <Disclosure summary={t("addFile")}>
          <FollowUpFileForm
            entries={standingEntries.map((entry) => ({ value: entry.id, label: `${formatDate(entry.on, locale)} · ${entry.name}` }))}
          />
        </Disclosure>
      )}
      <div className="row">
        {standing.kind === "FINAL" && <LinkButton href={paths.newFollowUp(cycle.id)}>{t("openNext")}</LinkButton>}
        {standingEntries.length > 0 && (
          <LinkButton href={paths.followUpRevocation(id)} tone="quiet">
            {t("revoke")}
          </LinkButton>
        )}
      </div>
    </ClientMessages>
  );
}
