import { getTranslations } from "next-intl/server";

import { requestReset } from "@/app/[locale]/sign-in/actions";
import { ResetRequestForm } from "@/components/people/reset-request-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("signIn.forgotten");
  return { title: t("title") };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslations("signIn");
  return (
    <>
      <Breadcrumbs items={[{ href: paths.signIn(), label: t("title") }]} current={t("forgotten.title")} />
      <PageHeader title={t("forgotten.title")} lead={t("forgotten.lead")} />
      <ClientMessages namespaces={["signIn"]}>
        <ResetRequestForm action={requestReset} />
      </ClientMessages>
    </>
  );
}
