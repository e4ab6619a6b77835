import { getTranslations } from "next-intl/server";

import { Checkpoints } from "@/components/audit/verification/checkpoints";
import { HowToVerify } from "@/components/audit/verification/how-to";
import { SigningKeys } from "@/components/audit/verification/keys";
import { SigningState } from "@/components/audit/verification/state";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { inspectSigning } from "@/domain/audit/verification/watching/queries";
import { checkpointViewSchema } from "@/domain/audit/verification/watching/schema";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("verification");
  return { title: t("title") };
}

export default async function VerificationPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [view, t] = [checkpointViewSchema.parse(await searchParams), await getTranslations("verification")];
  const signing = await inspectSigning(view);

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href={paths.log()}>{t("log")}</LinkButton>} />
      <SigningState signing={signing} />
      <Section title={t("key.title")}>
        <SigningKeys keys={signing.keys} />
      </Section>
      <Section title={t("do.title")}>
        <HowToVerify publicKey={signing.keys[0]?.publicKey} />
      </Section>
      <Section title={t("list.title")}>
        <Checkpoints checkpoints={signing.checkpoints} />
        <Pagination
          previous={view.before === undefined ? null : paths.verification()}
          next={signing.older && paths.verification({ before: signing.older })}
        />
      </Section>
    </>
  );
}
