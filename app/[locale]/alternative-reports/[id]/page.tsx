import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { PublicEditionView } from "@/components/alternative-reports/editions/public-edition";
import { findEdition } from "@/domain/alternative-reports/editions/queries";
import { findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { can } from "@/domain/policy";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default onItsDay(async function EditionPage({ params, searchParams }: Props) {
  const [{ id }, { language: wanted }] = [await params, await searchParams];
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("edition")];
  const edition = await findEdition(id, locale);
  if (!edition) notFound();
  const subject = { stateId: edition.stateId, organisationId: null, isOpen: true };

  return (
    <>
      <title>{t("pageTitle", { title: edition.contents.title })}</title>
      <PublicEditionView
        edition={edition}
        trace={await findTrace(null, id, locale)}
        language={edition.languages.find((language) => language === wanted) ?? edition.language}
        mayRecord={can(actor, "reportOutcome.record", { ...subject, byAuthors: false })}
        mayRefuse={can(actor, "reportEdition.refuse", subject)}
      />
    </>
  );
});
