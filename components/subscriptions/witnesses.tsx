import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ListedWitness } from "@/domain/subscriptions/queries";
import type { Standing } from "@/domain/subscriptions/rules";
import type { WitnessId } from "@/domain/subscriptions/schema";
import type { FormAction } from "@/lib/form-result";

const tones: Record<Standing, Tone> = { asked: "info", confirmed: "success", expired: "warning", left: "muted" };

/** Those to whom the checkpoints are mailed, or were. */
export function Witnesses({ witnesses, dismiss }: { witnesses: ListedWitness[]; dismiss: FormAction<WitnessId> }) {
  const t = useTranslations("witnesses");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={witnesses}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")}>{t("noneText")}</Empty>}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ name, email }) => (
            <>
              {name} <p className="quiet">{email}</p>
            </>
          ),
        },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ standing }) => <Tag tone={tones[standing]}>{t(`standings.${standing}`)}</Tag>,
        },
        { key: "added", header: t("added"), cell: ({ addedAt }) => <Moment value={addedAt} /> },
        {
          key: "act",
          header: t("act"),
          cell: ({ id, name, standing }) =>
            standing !== "left" && (
              <ActionButton action={dismiss} input={{ id }} size="small">
                <span aria-hidden>{t("dismiss")}</span>
                <span className="sr-only">{t("dismissOf", { name })}</span>
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
