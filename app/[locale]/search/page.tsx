import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { Results } from "@/components/search/results";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Labelled, TextInput } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { searchRegister } from "@/domain/search/queries";
import { searchSchema } from "@/domain/search/schema";

export async function generateMetadata() {
  const t = await getTranslations("search");
  return { title: t("title") };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { q } = searchSchema.parse(await searchParams);
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("search")];
  return (
    <>
      <PageHeader title={t("title")} />
      <form role="search" className="grid grid-cols-[minmax(0,32rem)_auto] items-end justify-start gap-3" aria-label={t("label")}>
        <Labelled label={t("label")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} width="long" />}
        </Labelled>
        <Button type="submit" tone="primary">
          {t("submit")}
        </Button>
      </form>
      {q ? <Results q={q} results={await searchRegister(actor, q, locale)} /> : <Empty title={t("start")} />}
    </>
  );
}
