import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordReform } from "@/app/[locale]/reforms/actions";
import { requireActor } from "@/app/_request/session";
import { ReformPanel } from "@/components/reforms/reform-panel";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { blankReform } from "@/domain/reforms/details/rules";
import { findReformChoices } from "@/domain/reforms/queries";
import { reformOriginSchema } from "@/domain/reforms/schema";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reformForm");
  return { title: t("recordTitle") };
}

export default async function RecordReformPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { recommendation, response } = reformOriginSchema.parse(await searchParams);
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reformForm")];
  const choices = await findReformChoices(actor, locale);
  if (!choices) notFound();
  const isForResponse = recommendation !== undefined && response !== undefined;

  return (
    <>
      <Breadcrumbs
        items={[
          isForResponse
            ? { href: paths.responseReforms(recommendation, response), label: t("toResponse") }
            : { href: paths.reforms(), label: t("register") },
        ]}
        current={t("recordTitle")}
      />
      <PageHeader title={t("recordTitle")} lead={t(isForResponse ? "recordForResponse" : "recordLead")} />
      <ReformPanel
        reform={{ ...blankReform, stateId: choices.stateId, bodyId: choices.mayPublish ? "" : (choices.bodies[0]?.value ?? "") }}
        choices={choices}
        rescueKey={`${actor.id}:reform`}
        action={recordReform}
        done={
          isForResponse
            ? paths.responseReforms(recommendation, response, { reform: "{id}" }).replace("%7Bid%7D", "{id}")
            : paths.reform("{id}")
        }
      />
    </>
  );
}
