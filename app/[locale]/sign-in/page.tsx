import { getLocale, getTranslations } from "next-intl/server";

import { signIn } from "@/app/[locale]/sign-in/actions";
import { mayBeKept } from "@/app/_request/kept-forms";
import { currentSession } from "@/app/_request/session";
import { ElsewhereButton } from "@/components/people/elsewhere-button";
import { SignInForm } from "@/components/people/sign-in-form";
import { SignInRefusal } from "@/components/people/sign-in-refusal";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { getPathname, Link, redirect } from "@/lib/i18n/navigation";
import { ownPath, paths } from "@/lib/paths";

type Query = { next?: string; error?: string; done?: string };

export async function generateMetadata() {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { next, error, done } = await searchParams;
  const [session, locale, t] = [await currentSession(), await getLocale(), await getTranslations("signIn")];
  const href = ownPath(next) ?? paths.work();
  if (session) redirect({ href: session.owes === "nothing" ? href : paths.secondFactor({ next: href }), locale });
  const address = getPathname({ href: paths.signIn({ next: href }), locale });

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {done === "password" && <Notice tone="success" title={t("passwordSet")} />}
      {(await mayBeKept()) && <Notice>{t("kept")}</Notice>}
      {error && <SignInRefusal error={error} />}
      <ClientMessages namespaces={["signIn"]}>
        <SignInForm next={address} action={signIn} />
        <p className="mt-6">
          <Link href={paths.forgottenPassword()}>{t("forgottenLink")}</Link>
        </p>
        {env.OIDC_NAME && (
          <Section title={t("elsewhereTitle")}>
            <ElsewhereButton next={address} label={t("elsewhere", { name: env.OIDC_NAME })} />
          </Section>
        )}
      </ClientMessages>
    </>
  );
}
