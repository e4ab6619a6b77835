import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordVersion } from "@/app/[locale]/reforms/actions";
import { requireActor } from "@/app/_request/session";
import { VersionForm } from "@/components/reforms/version-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findReform, findReformChoices } from "@/domain/reforms/queries";
import { blankVersion } from "@/domain/reforms/versions/schema";
import { paths } from "@/lib/paths";

export default async function RecordVersionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reformVersionForm")];
  const reform = await findReform(actor, id, locale);
  const choices = await findReformChoices(actor, locale);
  if (!reform || !choices || !can(actor, "reform.revise", reform)) notFound();

  return (
    <RecordPage
      title={t("title")}
      eyebrow={reform.title.text}
      trail={[
        { href: paths.reforms(), label: t("register") },
        { href: paths.reform(id), label: reform.title.text },
      ]}
      words="reformVersionForm"
    >
      <VersionForm
        values={{ ...blankVersion, reformId: id }}
        reforms={choices.reforms.filter(({ value }) => value !== id)}
        keep={recordVersion}
        done={paths.reform(id)}
        rescueKey={`${actor.id}:reform-version:${id}`}
      />
    </RecordPage>
  );
}
