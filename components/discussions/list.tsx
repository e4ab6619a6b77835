import { useTranslations } from "next-intl";

import { CommentText } from "@/components/discussions/comment";
import { ReplyForm } from "@/components/discussions/reply-form";
import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { Discussions, ListedDiscussion } from "@/domain/discussions/queries";
import type { DiscussionTab } from "@/domain/discussions/rules";
import type { CommentRevision, DiscussionStep, NewComment } from "@/domain/discussions/schema";
import type { FormAction } from "@/lib/form-result";

type DiscussionActs = {
  writeComment: FormAction<NewComment, { id: string }>;
  reviseComment: FormAction<CommentRevision>;
  resolveDiscussion: FormAction<DiscussionStep>;
  reopenDiscussion: FormAction<DiscussionStep>;
};

type Props = Pick<Discussions, "discussions" | "mentionable"> & { show: DiscussionTab; acts: DiscussionActs };

/** What was asked and answered, the latest question first. */
export function DiscussionList({ discussions, mentionable, show, acts }: Props) {
  const t = useTranslations("discussions");
  if (discussions.length === 0) return <Empty title={t(`none.${show}`)} />;
  return (
    <ul className="plain stack">
      {discussions.map((discussion) => (
        <li key={discussion.id} className="card stack">
          <Heading discussion={discussion} />
          {discussion.comments.map((comment) => (
            <CommentText key={comment.id} comment={comment} revise={acts.reviseComment} />
          ))}
          {!discussion.resolvedAt && (
            <Disclosure summary={t("reply")}>
              <ReplyForm key={discussion.comments.length} discussion={discussion} mentionable={mentionable} action={acts.writeComment} />
            </Disclosure>
          )}
          <ActionButton
            action={discussion.resolvedAt ? acts.reopenDiscussion : acts.resolveDiscussion}
            input={{ id: discussion.id, version: discussion.version }}
            size="small"
          >
            {discussion.resolvedAt ? t("reopen") : t("resolve")}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}

function Heading({ discussion: { awaits, dueOn, isLate, resolvedAt, resolvedBy } }: { discussion: ListedDiscussion }) {
  const t = useTranslations("discussions");
  return (
    <p className="row">
      {awaits && <Tag tone="info">{t(`request.${awaits}`)}</Tag>}
      {dueOn && <span>{t.rich("due", { day: () => <Day value={dueOn} /> })}</span>}
      {isLate && <Tag tone="danger">{t("late")}</Tag>}
      {resolvedAt && <Tag tone="success">{t("resolved")}</Tag>}
      {resolvedAt && (
        <span className="quiet">
          {t.rich("resolvedBy", { name: resolvedBy ?? t("somebody"), day: () => <Day value={resolvedAt} style="short" /> })}
        </span>
      )}
    </p>
  );
}
