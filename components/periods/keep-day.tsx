"use client";

import { useSearchParams } from "next/navigation";

import { dayName } from "@/lib/paths";

/** Inside a form that sends itself as an address: the answer is of the same past day as the page that the form is on. */
export function KeepDay() {
  const day = useSearchParams()?.get(dayName);
  return day ? <input type="hidden" name={dayName} value={day} /> : null;
}
