"use client";

import { useTranslations } from "next-intl";

import { EndAssignmentForm } from "@/components/assignments/end-form";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { Assignable, AssignableBody } from "@/domain/recommendations/assignment/queries";
import type { AssignmentEnd } from "@/domain/recommendations/assignment/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { recommendation: Assignable; bodies: AssignableBody[]; end: FormAction<AssignmentEnd> };

/** The bodies assigned now, and the way to end each of these assignments. */
export function AssignedList({ recommendation: { id, version, assigned }, bodies, end }: Props) {
  const t = useTranslations("assignment");
  const roleName = useTranslations("vocabulary.AssignmentRole");
  const byId = new Map(bodies.map((body) => [body.id, body]));
  if (assigned.length === 0) return <Empty title={t("nobody")} />;
  return (
    <ul className="stack">
      {assigned.map(({ bodyId, role, dueOn, decisionReference, decisionId, assignedOn }) => {
        const body = byId.get(bodyId);
        const successor = body?.successorId && byId.get(body.successorId)?.name;
        return (
          <li key={bodyId} className="border-s-4 border-(--rule) ps-4">
            <h3>{body?.name}</h3>
            {body && !body.exists && <Notice tone="warning">{successor ? t("succeeded", { body: successor }) : t("noLonger")}</Notice>}
            <Facts
              layout="grid"
              items={[
                { term: t("role"), value: roleName(role) },
                { term: t("dueOn"), value: dueOn && <Day value={dueOn} /> },
                {
                  term: t("decision"),
                  value: decisionId ? (
                    <Link className="link" href={paths.decision(decisionId)}>
                      {decisionReference}
                    </Link>
                  ) : (
                    decisionReference
                  ),
                },
                { term: t("since"), value: <Day value={assignedOn} /> },
              ]}
            />
            <Disclosure summary={t("end.ask", { body: body?.name ?? "" })}>
              <EndAssignmentForm recommendationId={id} version={version} bodyId={bodyId} action={end} />
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}
