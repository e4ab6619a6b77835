"use client";

import { useEffect, useRef, useState } from "react";
import { createSender } from "@/components/ui/sender";
import type { FormAction } from "@/lib/form-result";

/** One sender for as long as the form or button is on the page, whichever function it is given meanwhile. */
export function useSend<Input, Data>(action: FormAction<Input, Data>) {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const [send] = useState(() => createSender<Input, Data>((input, key) => latest.current(input, key)));
  return send;
}
