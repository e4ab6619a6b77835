import { useTranslations } from "next-intl";

import { ClientMessages } from "@/components/ui/client-messages";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import { AdditionForm } from "@/components/working-group/addition-form";
import type { Minutes } from "@/domain/working-group/meetings/queries";
import type { Addition } from "@/domain/working-group/minutes/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { meetingId: string; additions: Minutes["additions"]; amend?: FormAction<Addition> | undefined };

/** What was said of approved minutes afterwards, each with its date. */
export function Additions({ meetingId, additions, amend }: Props) {
  const t = useTranslations("workingGroup");
  if (additions.length === 0 && !amend) return null;
  return (
    <Section title={t("additions")} id="additions">
      {additions.map(({ id, text, addedAt }) => (
        <div key={id} className="stack">
          <LongText text={text} />
          <p className="quiet">
            <Moment value={addedAt} />
          </p>
        </div>
      ))}
      {amend && (
        <Disclosure summary={t("amend")}>
          <ClientMessages namespaces={["workingGroupForm"]}>
            <AdditionForm meetingId={meetingId} action={amend} />
          </ClientMessages>
        </Disclosure>
      )}
    </Section>
  );
}
