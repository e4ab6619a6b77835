import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

/** What became of signing in elsewhere. The address is anybody's to write, so only what is known is said. */
export function SignInRefusal({ error }: { error: string }) {
  const t = useTranslations("errors");
  const title = useTranslations("signIn")("notSignedIn");
  return (
    <Notice tone="danger" title={title}>
      <p>{t(error === "notInvited" ? "notInvited" : "signInElsewhereFailed")}</p>
    </Notice>
  );
}
