import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** What can be done about the roles an official holds in a body: for some days, or for good. */
export function BodyRoleLinks({ id }: { id: string }) {
  const t = useTranslations("people");
  return (
    <>
      <LinkButton href={paths.deputies(id)}>{t("deputies")}</LinkButton>
      <LinkButton href={paths.handover(id)}>{t("handover")}</LinkButton>
    </>
  );
}
