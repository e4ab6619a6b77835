import { useLocale, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { Findings } from "@/domain/imports/kinds/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What was found out on the way: labels that no term has, columns that are missing, what was put right. What says nothing is left out. */
export function ImportFindings({ findings: { bodiesUnknown, ...findings }, mayAddBodies }: { findings: Findings; mayAddBodies: boolean }) {
  const [locale, t] = [useLocale(), useTranslations("imports")];
  const bodies = itemsOf(bodiesUnknown, String);
  const found = Object.entries(findings).flatMap(([name, value]) => {
    const key = `findings.${name}` as "findings.labelsWithoutTerm";
    const items = itemsOf(value, (count) => formatNumber(count, locale));
    return t.has(key) && items.length > 0 ? [{ name: t(key), items }] : [];
  });
  if (found.length + bodies.length === 0) return null;
  return (
    <Section title={t("findings.title")}>
      {bodies.length > 0 && <UnknownBodies bodies={bodies} mayAdd={mayAddBodies} />}
      {found.map(({ name, items }) =>
        items.length === 1 ? (
          <p key={name}>
            {name}: {items[0]}
          </p>
        ) : (
          <Disclosure key={name} summary={`${name} (${formatNumber(items.length, locale)})`}>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Disclosure>
        ),
      )}
    </Section>
  );
}

/** Bodies in whose name rows were refused, each with the way to add it for whoever may. */
function UnknownBodies({ bodies, mayAdd }: { bodies: string[]; mayAdd: boolean }) {
  const t = useTranslations("imports");
  return (
    <>
      <p>{t("findings.bodiesUnknown")}:</p>
      <ul>
        {bodies.map((body) => (
          <li key={body}>
            {body} {mayAdd && <Link href={paths.newMechanism({ body })}>{t("addBody")}</Link>}
          </li>
        ))}
      </ul>
      <p className="quiet">{t("bodiesHint")}</p>
    </>
  );
}

function itemsOf(value: Findings[string] | undefined, shown: (count: number) => string): string[] {
  if (typeof value === "number") return value > 0 ? [shown(value)] : [];
  if (typeof value === "string") return value === "" ? [] : [value];
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return [];
}
