import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";

import { QuickExit } from "@/components/alternative-reports/drafting/quick-exit";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The title of every page of the desk tells nothing of what is read. */
export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: { absolute: t("title") }, robots: { index: false, follow: false } };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [locale, t] = [await getLocale(), await getTranslations("desk")];
  return (
    <>
      <QuickExit href={getPathname({ href: paths.home(), locale })} label={t("exit")} hint={t("exitHint")} />
      {children}
    </>
  );
}
