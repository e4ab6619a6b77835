"use client";

import { useState, useTransition, type ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** An act that needs no form: one click, one effect, and the reason when it is refused. */
export function ActionButton<Input, Data>({
  action,
  input,
  done,
  children,
  ...look
}: ButtonLook & {
  action: FormAction<Input, Data>;
  input: Input;
  /** Where to go afterwards; otherwise the page is shown anew. */
  done?: string;
  children: ReactNode;
}) {
  const refusal = useRefusal();
  const router = useRouter();
  const send = useSend(action);
  const [refused, setRefused] = useState<string>();
  const [pending, start] = useTransition();

  function act() {
    if (pending) return;
    start(async () => {
      const result = await send(input);
      if (!result.ok) {
        setRefused(result.message ?? Object.values(result.fields ?? {})[0] ?? "invalid");
        return;
      }
      setRefused(undefined);
      if (done) router.push(done);
      else router.refresh();
    });
  }

  return (
    <div>
      <Button pending={pending} onClick={act} {...look}>
        {children}
      </Button>
      <p role="alert" className="field-error">
        {refused && refusal(refused)}
      </p>
    </div>
  );
}
