import { useTranslations } from "next-intl";

import { StageTag } from "@/components/reforms/stage-tag";
import { LinkReformForm } from "@/components/responses/link-reform-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import type { ListedReform } from "@/domain/reforms/queries";
import type { ReformLinking } from "@/domain/reforms/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import { contributions } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  rows: ListedReform[];
  linked: ResponseRecord["reforms"];
  responseId: string;
  action: FormAction<ReformLinking>;
  done: string;
};

/** The reforms found, each with the question how far it answers; one already linked can be answered anew. */
export function ReformMatches({ rows, linked, responseId, action, done }: Props) {
  const t = useTranslations("linkReform");
  const kind = useTranslations("vocabulary.ReformKind");
  const contribution = useTranslations("vocabulary.Contribution");
  if (rows.length === 0) return <Empty title={t("nothing")} />;
  return (
    <ClientMessages namespaces={["linkReform"]}>
      <ul className="list mt-8">
        {rows.map((row) => (
          <li key={row.id} className="stack">
            <div className="row">
              <Link href={paths.reform(row.id)} className="link" lang={row.title.language}>
                {row.title.text}
              </Link>
              <StageTag stage={row.stage} />
              {row.attestation !== "VERIFIED" && <Unverified />}
            </div>
            <p className="quiet">
              {[kind(row.kind), row.number, row.body?.name].filter(Boolean).join(", ")}
              {row.adoptedOn && (
                <>
                  {", "}
                  <Day value={row.adoptedOn} precision={row.adoptedPrecision ?? "DAY"} style="short" />
                </>
              )}
            </p>
            <LinkReformForm
              link={{ responseId, reformId: row.id, contribution: linked.find(({ id }) => id === row.id)?.contribution ?? "PARTIAL" }}
              isLinked={linked.some(({ id }) => id === row.id)}
              title={row.title.text}
              contributions={contributions.map((value) => ({ value, label: contribution(value) }))}
              action={action}
              done={done}
            />
          </li>
        ))}
      </ul>
    </ClientMessages>
  );
}
