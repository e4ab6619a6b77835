"use client";

import { type ReactNode, useState, useTransition } from "react";

import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import type { ResponseStart } from "@/domain/responses/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Opens the draft and goes to it. */
export function StartButton({
  action,
  start,
  children,
}: {
  action: FormAction<ResponseStart, { id: string }>;
  start: ResponseStart;
  children: ReactNode;
}) {
  const refusal = useRefusal();
  const router = useRouter();
  const send = useSend(action);
  const [refused, setRefused] = useState<string>();
  const [pending, begin] = useTransition();

  const open = () =>
    begin(async () => {
      const result = await send(start);
      if (result.ok) router.push(paths.response(start.recommendationId, result.data.id));
      else setRefused(result.message ?? "invalid");
    });

  return (
    <div>
      <Button tone="primary" pending={pending} onClick={() => !pending && open()}>
        {children}
      </Button>
      <p role="alert" className="field-error">
        {refused && refusal(refused)}
      </p>
    </div>
  );
}
