import { useTranslations } from "next-intl";

import { ContestedPoints } from "@/components/claims/contested";
import { PartialDay } from "@/components/sources/partial-day";
import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { TreatyWithActions } from "@/domain/treaties/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Which treaties bind the State since when, and by which acts. */
export function TreatyList({ treaties, mayRevise }: { treaties: TreatyWithActions[]; mayRevise: boolean }) {
  const t = useTranslations("treaties");
  return treaties.map((treaty) => (
    <Section
      key={treaty.id}
      title={treaty.name}
      actions={
        mayRevise && (
          <>
            <LinkButton href={paths.treatyAction("new", { treaty: treaty.id })} size="small">
              {t("record")} <span className="sr-only">{treaty.name}</span>
            </LinkButton>
            <LinkButton href={paths.contestedPoint("new", { treaty: treaty.id })} size="small" tone="quiet">
              {t("contest")} <span className="sr-only">{treaty.name}</span>
            </LinkButton>
          </>
        )
      }
    >
      <p className="row mb-3">
        <Tag tone={treaty.isBound ? "success" : "muted"}>{t(treaty.isBound ? "bound" : "notBound")}</Tag>
        {treaty.since && (
          <span>
            {t("since")} <PartialDay value={treaty.since} />
          </span>
        )}
      </p>
      <ul className="list">
        {treaty.actions.map((action) => (
          <TreatyAction key={action.id} action={action} mayRevise={mayRevise} />
        ))}
      </ul>
      {treaty.contested.length > 0 && <ContestedPoints points={treaty.contested} mayRevise={mayRevise} />}
    </Section>
  ));
}

function TreatyAction({ action, mayRevise }: { action: TreatyWithActions["actions"][number]; mayRevise: boolean }) {
  const t = useTranslations("treaties");
  const kindName = useTranslations("vocabulary.TreatyActionKind");
  const { id, kind, provision, enactedOn, depositedOn, effectiveOn, reform, note } = action;
  const day = (value: string) => value && <PartialDay value={value} />;
  return (
    <li className="stack">
      <p>{[kindName(kind), provision].filter(Boolean).join(", ")}</p>
      <Facts
        items={[
          { term: t("enactedOn"), value: day(enactedOn) },
          { term: t("depositedOn"), value: day(depositedOn) },
          { term: t("effectiveOn"), value: day(effectiveOn) },
          {
            term: t("reform"),
            value: reform && (
              <Link href={paths.reform(reform.id)} className="link">
                {reform.title}
              </Link>
            ),
          },
        ]}
      />
      {note && <p className="prose">{note}</p>}
      <Sourced {...action} />
      {mayRevise && (
        <LinkButton href={paths.treatyAction(id)} size="small" tone="quiet">
          {t("revise")} <span className="sr-only">{kindName(kind)}</span>
        </LinkButton>
      )}
    </li>
  );
}
