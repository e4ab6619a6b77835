"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";

import { Textarea, TextInput } from "@/components/ui/input";

/** What is typed is an act once the typing pauses or moves on; an act of somebody else shows at once. */
function useCommitted(value: string, onCommit: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const latest = useRef({ typed, value, onCommit });
  useEffect(() => {
    latest.current = { typed, value, onCommit };
  });
  const [commit] = useState(() => () => {
    const now = latest.current;
    if (now.typed.trim() !== now.value) now.onCommit(now.typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(commit, 900);
    return () => clearTimeout(timer);
  }, [commit, typed]);
  useEffect(() => commit, [commit]);
  return { typed, setTyped, commit };
}

type Committed = { value: string; onCommit: (value: string) => void };

export function CommittedInput({ value, onCommit, ...input }: Omit<ComponentProps<typeof TextInput>, "value" | "onChange"> & Committed) {
  const { typed, setTyped, commit } = useCommitted(value, onCommit);
  return <TextInput {...input} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={commit} />;
}

export function CommittedTextarea({
  value,
  onCommit,
  ...textarea
}: Omit<ComponentProps<typeof Textarea>, "value" | "onChange"> & Committed) {
  const { typed, setTyped, commit } = useCommitted(value, onCommit);
  return <Textarea {...textarea} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={commit} />;
}
