import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { classifyRecommendation } from "@/app/[locale]/recommendations/[id]/themes/actions";
import { requireActor } from "@/app/_request/session";
import { ClassificationDesk } from "@/components/classification/desk";
import { DeskHead } from "@/components/classification/desk-head";
import { TermSearch } from "@/components/classification/term-search";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { can } from "@/domain/policy";
import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { deskFiltersSchema } from "@/domain/recommendations/classification/schema";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("classification");
  return { title: t("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function ClassificationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("classification")];
  const { q, queue } = deskFiltersSchema.parse(await searchParams);
  const desk = await findClassifiable(actor, id, { q, queue }, locale);
  if (!desk || !can(actor, "recommendation.classify", desk)) notFound();
  const onward = desk.next?.id ? paths.classification(desk.next.id, { queue: 1 }) : null;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: desk.reference },
        ]}
        current={t("title")}
      />
      <DeskHead desk={desk} onward={onward} inQueue={queue === "1"} />
      <TermSearch
        action={getPathname({ href: paths.classification(id), locale })}
        clear={paths.classification(id, { queue })}
        q={q}
        inQueue={queue === "1"}
        matches={desk.matches.length}
      />
      <ClientMessages namespaces={["classification", "vocabulary"]}>
        <ClassificationDesk key={id} desk={desk} onward={onward} action={classifyRecommendation} />
      </ClientMessages>
    </>
  );
}
