import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { type DiscussionTab, discussionTabs } from "@/domain/discussions/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Named = { id: string; name: string };

/** Which body's discussions are shown, and which of them. */
export function DiscussionTabs({ id, body, bodies, show }: { id: string; body: Named; bodies: Named[]; show: DiscussionTab }) {
  const t = useTranslations("discussions");
  const others = bodies.filter((one) => one.id !== body.id);
  return (
    <>
      {others.length > 0 && (
        <p className="mb-4">
          {t("otherBodies")}{" "}
          {others.map((one, place) => (
            <span key={one.id}>
              {place > 0 && "; "}
              <Link href={paths.discussion(id, { body: one.id })} className="link">
                {one.name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <Tabs
        label={t("tabs.label")}
        items={discussionTabs.map((one) => ({
          href: paths.discussion(id, { body: body.id, show: one }),
          label: t(`tabs.${one}`),
          current: one === show,
        }))}
      />
    </>
  );
}
