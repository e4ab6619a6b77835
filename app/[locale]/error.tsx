"use client";

import { useTranslations } from "next-intl";
import { Failure } from "@/components/ui/failure";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations("errorPage");
  return (
    <Failure
      words={{ title: t("title"), text: t("text"), retry: t("retry") }}
      reference={error.digest && t("reference", { digest: error.digest })}
      retry={retry}
    />
  );
}
