import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day, Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { Additions } from "@/components/working-group/additions";
import { Agenda } from "@/components/working-group/agenda";
import { Attendance } from "@/components/working-group/attendance";
import { Decisions } from "@/components/working-group/decisions";
import type { MeetingRecord } from "@/domain/working-group/meetings/queries";
import type { Addition } from "@/domain/working-group/minutes/schema";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = { meeting: MeetingRecord; isInside: boolean; mayDecide: boolean; amend?: FormAction<Addition> };

/** When and where the group met and, for whoever may read it, what was said and decided. */
export function MeetingBody({ meeting, isInside, mayDecide, amend }: Props) {
  const t = useTranslations("workingGroup");
  const { id, meetsOn, meetsAt, place, state, approvedAt, minutes } = meeting;
  return (
    <>
      <Facts
        items={[
          { term: t("meetsOn"), value: <Day value={meetsOn} /> },
          { term: t("meetsAt"), value: meetsAt },
          { term: t("place"), value: place },
          { term: t("approvedAt"), value: approvedAt && <Moment value={approvedAt} /> },
        ]}
      />
      {minutes ? (
        <>
          <Section title={t(state === "PLANNED" ? "agenda" : "minutes")} id="agenda">
            <Agenda agenda={minutes.agenda} />
          </Section>
          {state !== "PLANNED" && (
            <Section
              title={t("decisions")}
              id="decisions"
              actions={mayDecide && <LinkButton href={paths.newDecision(id)}>{t("recordDecision")}</LinkButton>}
            >
              <Decisions decisions={minutes.decisions} mayRevise={mayDecide} />
            </Section>
          )}
          <Additions meetingId={id} additions={minutes.additions} amend={amend} />
          {isInside && (
            <Section title={t(state === "PLANNED" ? "invited" : "attendance")} id="attendance">
              <Attendance meeting={meeting} />
            </Section>
          )}
        </>
      ) : (
        <Empty title={t("minutesNotPublished")} />
      )}
    </>
  );
}
