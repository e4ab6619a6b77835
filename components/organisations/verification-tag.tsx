import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";

/** Whether an organisation is verified, as everybody may know. */
export function VerificationTag({ verificationEndedAt }: { verificationEndedAt: Date | null }) {
  const t = useTranslations("organisations");
  return verificationEndedAt ? <Tag tone="warning">{t("noLonger")}</Tag> : <Tag tone="success">{t("verified")}</Tag>;
}
