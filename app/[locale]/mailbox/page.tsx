import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { Mailbox } from "@/components/notifications/mailbox";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { listLetters } from "@/domain/notifications/mailbox/queries";

export async function generateMetadata() {
  const t = await getTranslations("mailbox");
  return { title: t("title"), referrer: "no-referrer" as const };
}

export default async function MailboxPage() {
  const [actor, t] = [await requireActor(), await getTranslations("mailbox")];
  const letters = await listLetters(actor);
  if (letters === null) notFound();

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {letters.length > 0 ? <Mailbox letters={letters} /> : <Empty title={t("empty")} />}
    </>
  );
}
