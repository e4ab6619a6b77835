"use client";

import { createContext, useContext, useRef, useState } from "react";

import { isSameForm, type TypedForm } from "@/lib/plain-form";

/** What was typed on this page without scripts, before its author had to sign in again. */
export type Kept = TypedForm & { id: string };

const none = { kept: [] as readonly Kept[], forget: (_id: string): void => undefined };
const KeptHere = createContext(none);
export const KeptHereProvider = KeptHere.Provider;

/** What was typed into the form that is given this, to stand in it again, and how it is forgotten once it was sent. */
export function useKept(given: unknown) {
  const { kept, forget } = useContext(KeptHere);
  const [found] = useState(() => kept.find((one) => isSameForm(one, given)));
  const isForgotten = useRef(false);
  const forgetKept = () => {
    if (found && !isForgotten.current) forget(found.id);
    isForgotten.current = true;
  };
  return { kept: found, forgetKept };
}
