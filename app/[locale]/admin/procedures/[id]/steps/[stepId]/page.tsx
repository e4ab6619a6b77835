import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepStep, removeStep } from "@/app/[locale]/admin/procedures/actions";
import { requireActor } from "@/app/_request/session";
import { ProcedureStepForm } from "@/components/procedures/part-forms";
import { RecordPage } from "@/components/sources/record-page";
import { findProcedure, findProcedureStep } from "@/domain/follow-ups/procedures/queries";
import { blankStep } from "@/domain/follow-ups/procedures/schema";
import { paths } from "@/lib/paths";

export default async function ProcedureStepPage({ params }: { params: Promise<{ id: string; stepId: string }> }) {
  const { id, stepId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("procedures")];
  const procedure = await findProcedure(actor, id, locale);
  if (!procedure || procedure.isUsed) notFound();
  const [first] = procedure.states;
  const blank = { ...blankStep, procedureId: id, fromId: first?.id ?? "", toId: first?.id ?? "", position: procedure.steps.length + 1 };
  const step = stepId === "new" ? blank : await findProcedureStep(actor, id, stepId);
  if (!step) notFound();
  const found = procedure.steps.find((one) => one.id === stepId);

  return (
    <RecordPage
      title={found?.name ?? t("addStep")}
      eyebrow={found ? `${found.from} → ${found.to}` : procedure.name}
      trail={[
        { href: paths.followUpProcedures(), label: t("title") },
        { href: paths.adminProcedure(id), label: procedure.name },
      ]}
      words="procedures"
    >
      <ProcedureStepForm
        step={step}
        states={procedure.states.map((state) => ({ value: state.id, label: state.name }))}
        action={keepStep}
        remove={removeStep}
      />
    </RecordPage>
  );
}
