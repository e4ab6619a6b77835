import { useTranslations } from "next-intl";

import { RevisionForm } from "@/components/discussions/revision-form";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { LongText } from "@/components/ui/long-text";
import { Tag } from "@/components/ui/tag";
import type { ListedDiscussion } from "@/domain/discussions/queries";
import type { CommentRevision } from "@/domain/discussions/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { comment: ListedDiscussion["comments"][number]; revise: FormAction<CommentRevision> };

/** What one person said and when, whom it mentions, and whether it corrects or was corrected. */
export function CommentText({
  comment: { id, version, text, by, writtenAt, mentions, correctsId, isCorrected, mayRevise },
  revise,
}: Props) {
  const t = useTranslations("discussions");
  return (
    <div className="stack">
      <p className="quiet">
        <strong>{by ?? t("somebody")}</strong>, <Moment value={writtenAt} /> {correctsId && <Tag tone="neutral">{t("correction")}</Tag>}{" "}
        {isCorrected && <Tag tone="muted">{t("corrected")}</Tag>}
      </p>
      <LongText text={text} />
      {mentions.length > 0 && <p className="quiet">{t("mentioned", { names: mentions.join(", ") })}</p>}
      {mayRevise && (
        <Disclosure summary={t("revise")}>
          <RevisionForm comment={{ id, version, text }} action={revise} />
        </Disclosure>
      )}
    </div>
  );
}
