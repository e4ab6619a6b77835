import { useTranslations } from "next-intl";

type Words = ReturnType<typeof useTranslations<"audit.actions">>;
type Key = Parameters<Words>[0];

/** What was done, in words: abilities are the keys of their labels. An act this version does not know keeps its name. */
export const actionName = (t: Pick<Words, "has"> & ((key: Key) => string), action: string): string =>
  t.has(action as Key) ? t(action as Key) : action;

export function useActionName(): (action: string) => string {
  const t = useTranslations("audit.actions");
  return (action) => actionName(t, action);
}
