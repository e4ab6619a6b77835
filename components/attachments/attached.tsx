import { useLocale, useTranslations } from "next-intl";

import { formatBytes } from "@/lib/format";

type Props = { title: string; url: string | null; fileName: string | null; size: number | null; address: string; hash?: string | null };

/** What is attached, as a link to another site or to the file that is kept at `address`. */
export function Attached({ title, url, fileName, size, address, hash }: Props) {
  const t = useTranslations("attachment");
  const locale = useLocale();
  if (url)
    return (
      <a href={url} rel="external nofollow noreferrer">
        {title}
      </a>
    );
  return (
    <span>
      <a href={address} download={fileName ?? true}>
        {title}
      </a>{" "}
      <span className="quiet">{t("fileOf", { name: fileName ?? "", size: formatBytes(size ?? 0, locale) })}</span>
      {hash && <span className="quiet block break-all">{t("hash", { hash })}</span>}
    </span>
  );
}
