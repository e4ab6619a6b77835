"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The session ended while somebody was writing: the words stay where they are until they can be saved. */
export function SignedOut({ href, retry }: { href: string; retry: () => void }) {
  const t = useTranslations("deskSection.signedOut");
  return (
    <Notice tone="warning" title={t("title")} announce actions={<Button onClick={retry}>{t("retry")}</Button>}>
      <p>{t("text")}</p>
      <p>
        <a className="link" href={href} target="_blank" rel="noopener">
          {t("signIn")}
        </a>
      </p>
    </Notice>
  );
}
