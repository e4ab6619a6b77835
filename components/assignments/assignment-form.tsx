"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

import { BodyFields } from "@/components/assignments/body-fields";
import { RecommendationChooser } from "@/components/assignments/chooser";
import { MandateFields } from "@/components/assignments/mandate-fields";
import { AssignmentPreview } from "@/components/assignments/preview";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import type { Assignable, AssignableBody, MandateChoice } from "@/domain/recommendations/assignment/queries";
import { type AssignmentOrder, assignmentSchema } from "@/domain/recommendations/assignment/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  /** One, or those of a cycle to choose from. */
  recommendations: Assignable[];
  bodies: AssignableBody[];
  decisions: MandateChoice[];
  action: FormAction<AssignmentOrder>;
  /** Where to go when it is done. */
  done: string;
};

/** Carries out one decision: for one recommendation, or for as many as are chosen, all at once. */
export function AssignmentForm({ recommendations, bodies, decisions, action, done }: Props) {
  const t = useTranslations("assignment");
  const router = useRouter();
  const [first] = recommendations;
  const only = recommendations.length === 1 ? first : undefined;
  const lead = only?.assigned.find(({ role }) => role === "LEAD");
  const isLeadAlive = bodies.some(({ id, exists }) => id === lead?.bodyId && exists);
  const { form, submit, conflict, pending } = useActionForm({
    schema: assignmentSchema,
    defaultValues: {
      recommendations: only ? [{ id: only.id, version: only.version }] : [],
      leadId: lead && isLeadAlive ? lead.bodyId : "",
      coExecutorIds: [],
      consultedIds: [],
      dueOn: only?.dueOn ?? "",
      decisionId: "",
      decisionReference: "",
    },
    action: async (order, key) => {
      const result = await action(order, key);
      if (!result.ok && result.message === "outdated") router.refresh();
      return result;
    },
    onDone: () => router.push(done),
  });
  const { getValues, setValue } = form;
  const [chosen, leadId, coExecutorIds, consultedIds, dueOn] = form.watch([
    "recommendations",
    "leadId",
    "coExecutorIds",
    "consultedIds",
    "dueOn",
  ]);

  // After somebody else was there first, the preview and the next attempt speak of what is there now.
  useEffect(() => {
    const versions = new Map(recommendations.map(({ id, version }) => [id, version]));
    const seen = getValues("recommendations");
    if (seen.some(({ id, version }) => versions.get(id) !== version)) {
      setValue(
        "recommendations",
        seen.map(({ id, version }) => ({ id, version: versions.get(id) ?? version })),
      );
    }
  }, [getValues, recommendations, setValue]);

  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {only && <ConflictNotice form={form} conflict={conflict} labels={{ dueOn: t("dueOn") }} versionField="recommendations.0.version" />}
      {!only && <RecommendationChooser form={form} recommendations={recommendations} bodies={bodies} />}
      <BodyFields form={form} bodies={bodies} keepLabel={only && !lead ? t("choose") : t("keepLead")} />
      <MandateFields form={form} decisions={decisions} />
      <AssignmentPreview
        recommendations={recommendations.filter(({ id }) => ids.has(id))}
        bodies={bodies}
        naming={{ leadId, coExecutorIds, consultedIds, dueOn }}
      />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
