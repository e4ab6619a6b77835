import { useTranslations } from "next-intl";

import { ArchivedTag } from "@/components/closing/notices";
import { StageTag } from "@/components/reforms/stage-tag";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { ReformRecord } from "@/domain/reforms/queries";

/** How far a reform has come, how well it is attested, and whether everybody sees it. */
export function ReformTags({ reform }: { reform: Pick<ReformRecord, "stage" | "attestation" | "publishedAt" | "archivedAt"> }) {
  const t = useTranslations("reform");
  return (
    <>
      <StageTag stage={reform.stage} />
      {reform.attestation !== "VERIFIED" && <Unverified />}
      {!reform.publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
      <ArchivedTag archivedAt={reform.archivedAt} />
    </>
  );
}
