import { useTranslations } from "next-intl";

/** What was done, in words: abilities are the keys of their labels. An act this version does not know keeps its name. */
export function useActionName(): (action: string) => string {
  const t = useTranslations("audit.actions");
  type Key = Parameters<typeof t>[0];
  return (action) => (t.has(action as Key) ? t(action as Key) : action);
}
