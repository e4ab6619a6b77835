import { useLocale, useTranslations } from "next-intl";

import type { ResponseRecord } from "@/domain/responses/queries";
import { formatDateTime } from "@/lib/format";

/** Where the response is, with whom, and since when. */
export function Whereabouts({ response: { state, since, body } }: { response: Pick<ResponseRecord, "state" | "since" | "body"> }) {
  const t = useTranslations("response.whereabouts");
  const locale = useLocale();
  return t(state, { body: body.name, since: formatDateTime(since, locale) });
}
