import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { passOnAssignments } from "@/app/[locale]/bodies/[id]/succession/actions";
import { requireActor } from "@/app/_request/session";
import { SuccessionForm } from "@/components/bodies/succession-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findSuccession } from "@/domain/recommendations/assignment/succession/queries";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

export default async function SuccessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("bodies.succession")];
  const choice = isId(id) ? await findSuccession(actor, id, locale) : null;
  if (!choice) notFound();
  const title = t("title", { name: choice.name });

  return (
    <ClientMessages namespaces={["bodies", "vocabulary"]}>
      <title>{title}</title>
      <Breadcrumbs items={[{ href: paths.body(id), label: choice.name }]} current={t("short")} />
      <PageHeader title={title} lead={t("about")} />
      {choice.assignments.length > 0 ? <SuccessionForm choice={choice} action={passOnAssignments} /> : <Empty title={t("nothing")} />}
    </ClientMessages>
  );
}
