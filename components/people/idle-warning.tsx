"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";

import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useSend } from "@/components/ui/use-send";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

const minute = 60_000;

/** Uses are written down once a minute, so the session may end that much earlier than this page can know. */
const notice = 3 * minute;

type Props = { patience: number; endsAt: Date; action: FormAction<Record<string, never>> };

/** Warns before a session ends for want of use, and keeps it open when asked. What is typed stays either way. */
export function IdleWarning({ patience, endsAt, action }: Props) {
  const t = useTranslations("idleWarning");
  const [state, setState] = useState<"open" | "ending" | "over">("open");
  const [pending, start] = useTransition();
  const send = useSend(action);
  const end = endsAt.getTime();

  useEffect(() => {
    let over = Math.min(Date.now() + patience, end);
    // Every answer of the server, to whatever part of the page, was a use.
    const uses = new PerformanceObserver((list) => {
      if (list.getEntriesByType("resource").some((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch"))
        over = Math.min(Date.now() + patience, end);
    });
    uses.observe({ type: "resource" });
    const clock = setInterval(() => {
      const left = over - Date.now();
      setState(left <= 0 ? "over" : left <= notice ? "ending" : "open");
    }, 5000);
    return () => {
      uses.disconnect();
      clearInterval(clock);
    };
  }, [patience, end]);

  if (state === "open") return null;
  const stay = () => start(async () => setState((await send({})).ok ? "open" : "over"));
  const act =
    state === "over" ? (
      <LinkButton href={paths.signIn()}>{t("signIn")}</LinkButton>
    ) : (
      <Button tone="primary" pending={pending} onClick={stay}>
        {t("stay")}
      </Button>
    );
  return (
    <div className="fixed inset-x-4 bottom-4 z-10 mx-auto max-w-prose">
      <Notice tone="warning" title={t(`${state}Title`)} actions={act} announce>
        <p>{t(state)}</p>
      </Notice>
    </div>
  );
}
