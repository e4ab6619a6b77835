"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useState } from "react";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainFields, useActionForm } from "@/components/ui/form";
import { Labelled, Textarea } from "@/components/ui/input";
import { type Kept, KeptHereProvider } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { useSend } from "@/components/ui/use-send";
import { type KeptFormId, keptFormSchema } from "@/domain/people/kept-forms/schema";
import type { FormAction } from "@/lib/form-result";
import { usePathname } from "@/lib/i18n/navigation";

type Props = { kept: (Kept & { path: string })[]; discard: FormAction<KeptFormId> };

/** Puts what was typed before its author had to sign in again back into the form it was typed in, and shows it to be copied. */
export function KeptForms({ kept, discard, children }: Props & { children: ReactNode }) {
  const pathname = usePathname();
  const send = useSend(discard);
  const [forgotten, setForgotten] = useState<string[]>([]);
  const forget = useCallback(
    (id: string) => {
      setForgotten((before) => [...before, id]);
      // What could not be forgotten now is forgotten within a day.
      void send({ id }).catch(() => undefined);
    },
    [send],
  );
  const here = useMemo(
    () => ({ kept: kept.filter(({ id, path }) => path === pathname && !forgotten.includes(id)), forget }),
    [kept, pathname, forgotten, forget],
  );
  return (
    <KeptHereProvider value={here}>
      {here.kept.map((one) => (
        <KeptNotice key={one.id} kept={one} discard={discard} />
      ))}
      {children}
    </KeptHereProvider>
  );
}

function KeptNotice({ kept: { id, texts, hadFiles }, discard }: { kept: Kept; discard: Props["discard"] }) {
  const t = useTranslations("ui.kept");
  const { form, submit, plain, pending } = useActionForm({
    schema: keptFormSchema,
    defaultValues: { id },
    action: discard,
    next: "",
    onDone: () => window.location.reload(),
  });
  return (
    <Notice tone="warning" title={t("title")}>
      <p>{t("about")}</p>
      {hadFiles && <p>{t("files")}</p>}
      {texts.length > 0 && (
        <Disclosure summary={t("show")}>
          {texts.map((text, place) => (
            <Labelled key={place} label={t("text", { number: String(place + 1) })}>
              {(control) => <Textarea {...control} rows={6} readOnly defaultValue={text} />}
            </Labelled>
          ))}
        </Disclosure>
      )}
      <form {...plain} onSubmit={submit} noValidate>
        <PlainFields form={form} />
        <Button type="submit" pending={pending}>
          {t("discard")}
        </Button>
      </form>
    </Notice>
  );
}
