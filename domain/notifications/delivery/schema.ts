import type { MailKind, NotificationKind } from "@/domain/vocabulary";

/** A mail that somebody has taken to send it. */
export type Owed = {
  id: string;
  /** The account, the subscription, the application or the invitation that it goes to; one of the four. */
  userId: string | null;
  subscriptionId: string | null;
  applicationId: string | null;
  invitationId: string | null;
  checkpointSeq: bigint | null;
  kind: MailKind;
  about: NotificationKind | null;
  secret: string | null;
  dueAt: Date;
  attempts: number;
};
