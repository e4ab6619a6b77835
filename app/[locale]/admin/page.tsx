import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { can } from "@/domain/policy";
import { redirect } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Administration begins with what this person may do there. */
export default async function AdminPage() {
  const actor = await requireActor();
  if (!can(actor, "audit.read")) notFound();
  return redirect({ href: can(actor, "user.enable") ? paths.people() : paths.audit(), locale: await getLocale() });
}
