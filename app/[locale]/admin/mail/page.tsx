import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { sendAgain } from "@/app/[locale]/admin/mail/actions";
import { requireActor } from "@/app/_request/session";
import { UnsentMail } from "@/components/notifications/unsent-mail";
import { AdminTabs } from "@/components/people/admin-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listUnsentMail } from "@/domain/people/mails/queue/queries";
import { mailViewSchema } from "@/domain/people/mails/queue/schema";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("unsentMail");
  return { title: t("title") };
}

export default async function UnsentMailPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, t] = [await requireActor(), await getTranslations("unsentMail")];
  const mails = await listUnsentMail(actor, mailViewSchema.parse(await searchParams));
  if (mails === null) notFound();
  const { show, previous, next } = mails;

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdminTabs current="mail" mayAdminister />
      <UnsentMail mails={mails} sendAgain={sendAgain} />
      <Pagination
        previous={previous === null ? null : paths.unsentMail({ show, page: previous })}
        next={next === null ? null : paths.unsentMail({ show, page: next })}
      />
    </>
  );
}
