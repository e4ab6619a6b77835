import type { MailKind, NotificationKind } from "@/domain/vocabulary";

/** A mail that somebody has taken to send it. */
export type Owed = {
  id: string;
  userId: string;
  kind: MailKind;
  about: NotificationKind | null;
  secret: string | null;
  dueAt: Date;
  attempts: number;
};
