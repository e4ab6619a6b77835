import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Moment } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { Tag } from "@/components/ui/tag";
import { CommentForm } from "@/components/alternative-reports/drafting/comment-form";
import type { ListedComment } from "@/domain/alternative-reports/comments/queries";
import type { CommentStep, NewComment } from "@/domain/alternative-reports/comments/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  comments: ListedComment[];
  about: { reportId: string; sectionId: string };
  mayComment: boolean;
  write: FormAction<NewComment>;
  resolve: FormAction<CommentStep>;
};

/** What the authors of a report say to each other about it. Nobody else ever reads it. */
export function Comments({ comments, about, mayComment, write, resolve }: Props) {
  const t = useTranslations("deskComments");
  return (
    <div className="stack">
      {comments.length === 0 && <p className="quiet">{t("none")}</p>}
      <ul className="list">
        {comments.map(({ id, text, by, writtenAt, isResolved, heading }) => (
          <li key={id} className="stack">
            <p className="row quiet">
              {by ?? t("somebody")} <Moment value={writtenAt} />
              {about.sectionId === "" && heading && <span>{heading}</span>}
              {isResolved && <Tag tone="success">{t("resolved")}</Tag>}
            </p>
            <LongText text={text} />
            {mayComment && (
              <ActionButton plain action={resolve} input={{ id, isResolved: !isResolved }} size="small" tone="quiet">
                {t(isResolved ? "reopen" : "resolve")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {mayComment && (
        <ClientMessages namespaces={["deskComments"]}>
          <CommentForm about={about} write={write} />
        </ClientMessages>
      )}
    </div>
  );
}
