"use client";

import { useState, useTransition } from "react";

import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/ui/use-refusal";
import { addressElsewhere } from "@/lib/sign-in";

/** Leads to the other service that people may sign in with; it leads back to `next`. */
export function ElsewhereButton({ next, label }: { next: string; label: string }) {
  const refusal = useRefusal();
  const [isUnanswered, setUnanswered] = useState(false);
  const [pending, start] = useTransition();

  function leave() {
    if (pending) return;
    start(async () => {
      const address = await addressElsewhere(next).catch(() => null);
      setUnanswered(address === null);
      if (address) window.location.assign(address);
    });
  }

  return (
    <div>
      <Button pending={pending} onClick={leave}>
        {label}
      </Button>
      <p role="alert" className="field-error">
        {isUnanswered && refusal("notSaved")}
      </p>
    </div>
  );
}
