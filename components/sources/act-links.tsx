import { useTranslations } from "next-intl";

import { interfaceLanguages, type Names } from "@/domain/vocabulary";

/** The act in each language it can be read in; `none` where its address is not known. */
export function ActLinks({ links, none }: { links: Partial<Names>; none: string }) {
  const language = useTranslations("vocabulary.Language");
  const known = interfaceLanguages.filter((one) => links[one]);
  if (known.length === 0) return none;
  return (
    <span className="row">
      {known.map((one) => (
        <a key={one} href={links[one]} hrefLang={one} rel="external nofollow noreferrer">
          {language(one)}
        </a>
      ))}
    </span>
  );
}
