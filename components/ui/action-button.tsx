"use client";

import { useActionState, useState, useTransition, type ReactNode, type SubmitEvent } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import { asPlain, type FormAction, type FormResult } from "@/lib/form-result";
import { givenField, nextField } from "@/lib/plain-form";
import { useRouter } from "@/lib/i18n/navigation";

/** An act that needs no form: one click, one effect, and the reason when it is refused. `plain` lets a browser without scripts do it too. */
export function ActionButton<Input, Data>({
  action,
  input,
  done,
  plain = false,
  children,
  ...look
}: ButtonLook & {
  action: FormAction<Input, Data>;
  input: Input;
  /** Where to go afterwards; otherwise the page is shown anew. */
  done?: string;
  plain?: boolean;
  children: ReactNode;
}) {
  const refusal = useRefusal();
  const router = useRouter();
  const send = useSend(action);
  const [heard, sendPlain] = useActionState(asPlain<Data>(action), null);
  const [refused, setRefused] = useState(heard && wordsOf(heard));
  const [pending, start] = useTransition();

  function act() {
    if (pending) return;
    start(async () => {
      const result = await send(input);
      setRefused(wordsOf(result));
      if (!result.ok) return;
      if (done) router.push(done);
      else router.refresh();
    });
  }

  const answer = (
    <p role="alert" className="field-error">
      {refused && refusal(refused)}
    </p>
  );
  if (!plain)
    return (
      <div>
        <Button pending={pending} onClick={act} {...look}>
          {children}
        </Button>
        {answer}
      </div>
    );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <form action={sendPlain} onSubmit={submit}>
      <input type="hidden" name={givenField} value={JSON.stringify(input)} />
      <input type="hidden" name={nextField} value={done ?? ""} />
      <Button type="submit" pending={pending} {...look}>
        {children}
      </Button>
      {answer}
    </form>
  );
}

const wordsOf = (result: FormResult<unknown>): string | null =>
  result.ok ? null : (result.message ?? Object.values(result.fields ?? {})[0] ?? "invalid");
