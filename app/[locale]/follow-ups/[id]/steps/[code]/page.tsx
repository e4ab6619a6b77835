import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { advanceFollowUp, evaluateFollowUp, selectParagraphs } from "@/app/[locale]/follow-ups/actions";
import { requireActor } from "@/app/_request/session";
import { SelectionForm } from "@/components/follow-ups/selection-form";
import { StepFormPanel } from "@/components/follow-ups/step-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findStepForm } from "@/domain/follow-ups/forms/queries";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export default async function FollowUpStepPage({ params }: { params: Promise<{ id: string; code: string }> }) {
  const { id, code } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("followUps")];
  const wanted = await findStepForm(actor, id, decodeURIComponent(code), locale);
  if (!wanted) notFound();
  const form = { wanted, today: today(), ownId: actor.id };
  const action = wanted.step.requires.includes("GRADES") ? evaluateFollowUp : advanceFollowUp;

  return (
    <>
      <title>{wanted.step.name}</title>
      <Breadcrumbs
        items={[
          { href: paths.followUps(), label: t("title") },
          { href: paths.followUp(id), label: wanted.title },
        ]}
        current={wanted.step.name}
      />
      <PageHeader
        title={wanted.step.name}
        eyebrow={wanted.title}
        lead={
          wanted.last && (
            <>
              {t("lastStep")} <Day value={wanted.last} />
            </>
          )
        }
      />
      <ClientMessages namespaces={["followUpForm", "voices", "vocabulary"]}>
        {wanted.step.requires.includes("ITEMS") ? (
          <SelectionForm {...form} action={selectParagraphs} />
        ) : (
          <StepFormPanel {...form} language={locale} action={action} />
        )}
      </ClientMessages>
    </>
  );
}
