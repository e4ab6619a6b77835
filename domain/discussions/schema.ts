import { z } from "zod";

import { discussionTabs } from "@/domain/discussions/rules";
import { plainText } from "@/lib/plain-text";

export const longestComment = 5000;

const text = z.string().overwrite(plainText).trim().min(1, "required").max(longestComment, `tooLong?max=${longestComment}`);
const mentionIds = z.array(z.uuid()).max(20);
const version = z.number().int();

export const discussionSchema = z.object({
  recommendationId: z.uuid(),
  bodyId: z.uuid(),
  text,
  mentionIds,
  /** The term of a request for information; empty for a question or a remark. */
  dueOn: z.union([z.literal(""), z.iso.date()], "notADate"),
});
export type NewDiscussion = z.output<typeof discussionSchema>;

/** An answer; `correctsId` names one's own earlier comment that it puts right, or is empty. */
export const commentSchema = z.object({ discussionId: z.uuid(), text, mentionIds, correctsId: z.union([z.literal(""), z.uuid()]) });
export type NewComment = z.output<typeof commentSchema>;

export const commentRevisionSchema = z.object({ id: z.uuid(), version, text });
export type CommentRevision = z.output<typeof commentRevisionSchema>;

export const discussionStepSchema = z.object({ id: z.uuid(), version });
export type DiscussionStep = z.output<typeof discussionStepSchema>;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address says; whatever is not understood is left out. */
export const discussionViewSchema = z.object({
  body: z.preprocess(first, z.uuid()).optional().catch(undefined),
  show: z.preprocess(first, z.enum(discussionTabs)).catch("open"),
  after: z.preprocess(first, z.uuid()).optional().catch(undefined),
});
export type DiscussionView = z.output<typeof discussionViewSchema>;
