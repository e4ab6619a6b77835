"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The one time that recovery codes are shown. They can be kept as a file, or written down. */
export function RecoveryCodes({ codes, children }: { codes: string[]; children: ReactNode }) {
  const t = useTranslations("account.recovery");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function download() {
    const address = URL.createObjectURL(new Blob([`${codes.join("\n")}\n`], { type: "text/plain" }));
    Object.assign(document.createElement("a"), { href: address, download: "treaty-tracker-recovery-codes.txt" }).click();
    URL.revokeObjectURL(address);
  }

  return (
    <Notice tone="warning">
      <h2 ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("about")}</p>
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={download}>{t("download")}</Button>
        {children}
      </div>
    </Notice>
  );
}
