import { createTranslator, useLocale, useMessages } from "next-intl";
import { formatNumber } from "@/lib/format";
import { readRefusal } from "@/lib/refusal";

/** Refusals travel as keys; this says them. Numbers come as `max` (for plurals) and `maxShown` (to print). */
export function useRefusal(): (message: string) => string {
  const locale = useLocale();
  const messages: Record<string, string> = useMessages().errors;
  const t = createTranslator({ locale, messages });

  return (message) => {
    const { key, args } = readRefusal(message);
    if (!t.has(key)) return t("invalid");
    const shown = Object.entries(args).map(([name, value]) => [
      `${name}Shown`,
      typeof value === "number" ? formatNumber(value, locale) : value,
    ]);
    return t(key, { ...args, ...Object.fromEntries(shown) });
  };
}
