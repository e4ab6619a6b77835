import { useTranslations } from "next-intl";

import { OwnPageForm } from "@/components/organisations/own-page-form";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import type { OwnOrganisation } from "@/domain/organisations/members/queries";
import type { OrganisationAsSeen, OwnPage as Page } from "@/domain/organisations/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  organisation: OwnOrganisation;
  revise: FormAction<Page>;
  publish: FormAction<OrganisationAsSeen>;
  withdraw: FormAction<OrganisationAsSeen>;
};

/** Whether an organisation is seen, and what it shows. */
export function OwnPage({ organisation, revise, publish, withdraw }: Props) {
  const t = useTranslations("ownOrganisation");
  const { id, version, isPublic, mayPublish, mayWithdraw, mayLead, page } = organisation;
  return (
    <div className="stack">
      <p>
        {t(isPublic ? "isPublic" : "isHidden")} <Link href={paths.organisation(id)}>{t("see")}</Link>
      </p>
      {mayPublish && (
        <>
          <p className="quiet">{t("publishAbout")}</p>
          <ActionButton action={publish} input={{ id, version }} plain>
            {t("publish")}
          </ActionButton>
        </>
      )}
      {mayWithdraw && (
        <ActionButton action={withdraw} input={{ id, version }} plain>
          {t("withdraw")}
        </ActionButton>
      )}
      {mayLead && (
        <Disclosure summary={t("page")}>
          <ClientMessages namespaces={["ownOrganisation", "layout"]}>
            <OwnPageForm key={version} page={page} action={revise} />
          </ClientMessages>
        </Disclosure>
      )}
    </div>
  );
}
