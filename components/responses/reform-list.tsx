import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { ReformUnlinking } from "@/domain/reforms/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import { reformStageTones } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The reforms that the response names, each with how far it answers; `unlink` only for those who write. */
export function ReformList({ response, unlink }: { response: ResponseRecord; unlink?: FormAction<ReformUnlinking> }) {
  const t = useTranslations("response.reforms");
  const kind = useTranslations("vocabulary.ReformKind");
  const stage = useTranslations("vocabulary.ReformStage");
  const contribution = useTranslations("vocabulary.Contribution");
  const { id, recommendationId, reforms } = response;
  return (
    <Section
      title={t("title")}
      id="reforms"
      actions={unlink && <LinkButton href={paths.responseReforms(recommendationId, id)}>{t("add")}</LinkButton>}
    >
      {reforms.length === 0 && <Empty title={t("none")} />}
      <ul className="list">
        {reforms.map((reform) => (
          <li key={reform.id} className="stack">
            <div className="row">
              <Link href={paths.reform(reform.id)} className="link" lang={reform.title.language}>
                {reform.title.text}
              </Link>
              <Tag tone={reformStageTones[reform.stage]}>{stage(reform.stage)}</Tag>
              {reform.attestation !== "VERIFIED" && <Unverified />}
            </div>
            <p className="quiet">
              {kind(reform.kind)}
              {reform.number && ` № ${reform.number}`} · {contribution(reform.contribution)}
            </p>
            {unlink && (
              <ActionButton action={unlink} input={{ responseId: id, reformId: reform.id }} size="small" tone="quiet">
                {t("unlink")} <span className="sr-only">{reform.title.text}</span>
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
