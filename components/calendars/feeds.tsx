"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { ListedFeed } from "@/domain/calendars/queries";
import { type FeedRequest, feedRequestSchema, type FeedRevocation } from "@/domain/calendars/schema";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = {
  feeds: ListedFeed[];
  bodies: { id: string; name: string }[];
  /** Where the register is, as other programs reach it. */
  site: string;
  issue: FormAction<FeedRequest, { token: string }>;
  revoke: FormAction<FeedRevocation>;
};

/** The secret addresses of one's calendars; a new one is shown once. */
export function Feeds({ feeds, bodies, site, issue, revoke }: Props) {
  const t = useTranslations("notificationSettings.calendar");
  const [made, setMade] = useState<string>();
  const { form, submit, pending } = useActionForm({
    schema: feedRequestSchema,
    defaultValues: { bodyId: "" },
    action: issue,
    onDone: ({ token }) => setMade(site + paths.calendarFile(token)),
  });
  return (
    <div className="stack">
      <p>{t("about")}</p>
      {made && (
        <Notice tone="success" title={t("address")}>
          <p className="break-all">
            <code>{made}</code>
          </p>
          <p>{t("addressOnce")}</p>
        </Notice>
      )}
      <Table
        caption={t("table")}
        rows={feeds}
        rowKey={({ id }) => id}
        empty={t("none")}
        columns={[
          { key: "whose", header: t("whose"), rowHeader: true, cell: ({ body }) => body ?? t("own") },
          { key: "since", header: t("since"), cell: ({ createdAt }) => <Moment value={createdAt} /> },
          {
            key: "act",
            header: t("act"),
            cell: ({ id, body, revokedAt }) =>
              revokedAt ? (
                <>
                  {t("ended")} <Moment value={revokedAt} />
                </>
              ) : (
                <ActionButton action={revoke} input={{ id }} size="small" tone="danger">
                  {t("revoke")} <span className="sr-only">{body ?? t("own")}</span>
                </ActionButton>
              ),
          },
        ]}
      />
      <form onSubmit={submit} noValidate className="stack">
        <ErrorSummary form={form} />
        <Field form={form} name="bodyId" label={t("bodyLabel")}>
          <Select {...form.register("bodyId")} {...describe(form, "bodyId")}>
            <option value="">{t("own")}</option>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button type="submit" pending={pending}>
            {t("issue")}
          </Button>
        </div>
      </form>
    </div>
  );
}
