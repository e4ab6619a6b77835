import { getLocale, getTranslations } from "next-intl/server";

import { confirmSecondFactor, enrolSecondFactor } from "@/app/[locale]/sign-in/actions";
import { currentSession } from "@/app/_request/session";
import { SecondFactorStep } from "@/components/people/enrolment-form";
import { SignOutButton } from "@/components/people/sign-out-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { proposeFirstSecondFactor } from "@/domain/people/second-factors/queries";
import { getPathname, redirect } from "@/lib/i18n/navigation";
import { ownPath, paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("signIn.secondFactor");
  return { title: t("title") };
}

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  const [session, locale, t] = [await currentSession(), await getLocale(), await getTranslations("signIn.secondFactor")];
  const href = ownPath(next) ?? paths.work();
  if (!session) return redirect({ href: paths.signIn({ next: href }), locale });
  const leads = { nothing: undefined, code: t("codeLead"), enrolment: t("enrolLead") };

  return (
    <>
      <PageHeader title={t("title")} lead={leads[session.owes]} />
      <ClientMessages namespaces={["signIn", "account"]}>
        <SecondFactorStep
          owes={session.owes}
          proposal={proposeFirstSecondFactor(session)}
          next={getPathname({ href, locale })}
          confirm={confirmSecondFactor}
          enrol={enrolSecondFactor}
        />
        {session.owes !== "nothing" && (
          <div className="mt-6">
            <SignOutButton next={getPathname({ href: paths.signIn({ next: href }), locale })} label={t("leave")} tone="quiet" />
          </div>
        )}
      </ClientMessages>
    </>
  );
}
