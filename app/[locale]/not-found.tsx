import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout.notFound");
  return { title: t("title") };
}

export default function NotFoundPage() {
  const t = useTranslations("layout.notFound");
  return (
    <>
      <PageHeader title={t("title")} lead={t("text")} />
      <div className="row">
        <LinkButton href={paths.home()} tone="primary">
          {t("home")}
        </LinkButton>
        <LinkButton href={paths.search()}>{t("search")}</LinkButton>
      </div>
    </>
  );
}
