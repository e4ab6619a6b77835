import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepState } from "@/app/[locale]/admin/procedures/actions";
import { requireActor } from "@/app/_request/session";
import { StateForm } from "@/components/procedures/part-forms";
import { RecordPage } from "@/components/sources/record-page";
import { findProcedure, findProcedureState } from "@/domain/follow-ups/procedures/queries";
import { unsaid } from "@/domain/sources/rules";
import { paths } from "@/lib/paths";

export default async function ProcedureStatePage({ params }: { params: Promise<{ id: string; stateId: string }> }) {
  const { id, stateId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("procedures")];
  const procedure = await findProcedure(actor, id, locale);
  if (!procedure || procedure.isUsed) notFound();
  const blank = {
    procedureId: id,
    id: "",
    version: 0,
    code: "",
    names: unsaid,
    position: procedure.states.length + 1,
    kind: "OPEN",
  } as const;
  const state = stateId === "new" ? blank : await findProcedureState(actor, id, stateId);
  if (!state) notFound();
  const found = procedure.states.find((one) => one.id === stateId);

  return (
    <RecordPage
      title={found?.name ?? t("addState")}
      eyebrow={procedure.name}
      trail={[
        { href: paths.followUpProcedures(), label: t("title") },
        { href: paths.adminProcedure(id), label: procedure.name },
      ]}
      words="procedures"
    >
      <StateForm state={state} action={keepState} />
    </RecordPage>
  );
}
