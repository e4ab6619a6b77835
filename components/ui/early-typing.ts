import { useEffect, useInsertionEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Early = { control: Control; value: string; checked: boolean };

/**
 * On a slow line people type before the scripts have come, and taking the form over would put its given values back.
 * What was typed by then is noted before that, and typed again when the form listens.
 */
export function useEarlyTyping(formId: string): void {
  const early = useRef<Early[]>([]);
  // The last moment at which the page is as the person left it: the form takes its controls over right after it.
  useInsertionEffect(() => {
    early.current = changedControls(formId);
  }, [formId]);
  // Whoever listens to the form begins to in effects of this same moment.
  useEffect(() => {
    const timer = setTimeout(() => void typeAgain(early.current.splice(0)));
    return () => clearTimeout(timer);
  }, []);
}

function changedControls(formId: string): Early[] {
  const inForm = document.querySelector(`[id^="${CSS.escape(formId)}"]`)?.closest("form");
  const controls = [...(inForm?.elements ?? [])].filter((element) => isControl(element));
  return controls.filter(isChanged).map((control) => ({ control, value: control.value, checked: isChecked(control) }));
}

const isControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && !["hidden", "file", "password"].includes(element.type)) ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isTicked = (control: Control): control is HTMLInputElement => control.type === "checkbox" || control.type === "radio";
const isChecked = (control: Control): boolean => isTicked(control) && control.checked;

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== givenIndex(control);
  // Of two buttons that changed, the one that is pressed now says it.
  if (isTicked(control)) return control.checked !== control.defaultChecked && (control.type === "checkbox" || control.checked);
  return control.value !== control.defaultValue;
}

const givenIndex = ({ options }: HTMLSelectElement): number =>
  Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  );

/** One after the other, because what a tick means depends on the ticks before it. */
async function typeAgain(early: Early[]): Promise<void> {
  for (const { control, value, checked } of early) {
    if (!isTicked(control)) write(control, value);
    else if (control.checked !== checked) control.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function write(control: Control, value: string): void {
  const caret = "selectionStart" in control ? control.selectionStart : null;
  // React takes for typed what differs from the value last set through its own setter.
  control.value = "";
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  set?.call(control, value);
  if (caret !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(caret, caret);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}
