import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ReformRecord } from "@/domain/reforms/queries";
import type { ReformAnswerRemoval } from "@/domain/reforms/schema";
import { type Contribution, responseStateTones, type Tone } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const tones = { FULL: "success", PARTIAL: "progress", INDIRECT: "info", CONTRARY: "danger" } satisfies Record<Contribution, Tone>;

type Props = Pick<ReformRecord, "answers"> & { remove: { reformId: string; action: FormAction<ReformAnswerRemoval> } | null };

/** Which recommendations the reform answers, how far, and in whose response that is said. */
export function ReformAnswers({ answers, remove }: Props) {
  const t = useTranslations("reform");
  const contribution = useTranslations("vocabulary.Contribution");
  const state = useTranslations("vocabulary.ResponseState");
  return (
    <Table
      caption={t("answers")}
      captionHidden
      rows={answers}
      rowKey={({ response, recommendation }) => response?.id ?? recommendation.id}
      empty={<Empty title={t("noAnswers")} />}
      columns={[
        {
          key: "recommendation",
          header: t("recommendation"),
          rowHeader: true,
          width: "wide",
          cell: ({ recommendation: { id, heading, reference, number } }) => (
            <Link href={paths.recommendation(id)} className="link">
              {[number && t("paragraph", { number }), heading || reference].filter(Boolean).join(" · ")}
            </Link>
          ),
        },
        {
          key: "contribution",
          header: t("contribution"),
          cell: (row) => <Tag tone={tones[row.contribution]}>{contribution(row.contribution)}</Tag>,
        },
        {
          key: "response",
          header: t("response"),
          cell: ({ response, recommendation }) =>
            response ? (
              <span className="row">
                <Link href={paths.response(recommendation.id, response.id)} className="link">
                  {response.body}
                </Link>
                {response.state !== "PUBLISHED" && <Tag tone={responseStateTones[response.state]}>{state(response.state)}</Tag>}
              </span>
            ) : (
              <span className="row">
                {t("bySecretariat")}
                {remove && (
                  <ActionButton
                    action={remove.action}
                    input={{ reformId: remove.reformId, recommendationId: recommendation.id }}
                    tone="quiet"
                  >
                    {t("takeBack")}
                  </ActionButton>
                )}
              </span>
            ),
        },
      ]}
    />
  );
}
