import { getTranslations } from "next-intl/server";

import { Protection } from "@/components/alternative-reports/drafting/protection";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

/** For everybody, so that it can be read before anybody has an account. */
export default async function ProtectionPage() {
  const [t, desk] = [await getTranslations("deskProtection"), await getTranslations("desk")];
  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: desk("title") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Protection />
    </>
  );
}
