import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { handOver } from "@/app/[locale]/admin/people/actions";
import { requireActor } from "@/app/_request/session";
import { HandoverForm } from "@/components/people/handover-form";
import { HandoverPreview } from "@/components/people/handover-preview";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { findPerson } from "@/domain/people/queries";
import { can } from "@/domain/policy";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ body?: string }> };

export default async function HandoverPage({ params, searchParams }: Props) {
  const [{ id }, { body }] = [await params, await searchParams];
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, people] = [await getTranslations("handover"), await getTranslations("people")];
  const person = can(actor, "user.enable") && isId(id) ? await findPerson(actor, id, locale) : null;
  if (!person) notFound();
  const preview = await findHandoverPreview(actor, person.id, body, locale);

  return (
    <ClientMessages namespaces={["handover", "vocabulary"]}>
      <title>{t("title", { name: person.name })}</title>
      <Breadcrumbs
        items={[
          { href: paths.people(), label: people("title") },
          { href: paths.person(person.id), label: person.name },
        ]}
        current={t("short")}
      />
      <PageHeader title={t("title", { name: person.name })} lead={t("about")} />
      {preview ? (
        <>
          <HandoverPreview preview={preview} />
          <Section title={t("to")}>
            <HandoverForm key={preview.seen} preview={preview} action={handOver} />
          </Section>
        </>
      ) : (
        <Empty title={t("nothing")} />
      )}
    </ClientMessages>
  );
}
