import { type NotificationKind, notificationKinds } from "@/domain/vocabulary";

/** By which way somebody is told: not at all, in the application alone, or there and by e-mail. */
export const deliveries = ["OFF", "IN_APPLICATION", "AT_ONCE", "DAILY", "WEEKLY"] as const;
export type Delivery = (typeof deliveries)[number];
export type Choices = Partial<Record<NotificationKind, Delivery>>;

/** What somebody has to act on reaches them by e-mail whether they like it or not. */
const required: readonly NotificationKind[] = [
  "ASSIGNED",
  "REOPENED",
  "HANDED_OVER",
  "DEPUTY_BEGINS",
  "RESPONSE_RETURNED",
  "TASK_GIVEN",
  "OVERDUE",
  "ESCALATED",
  "APPLICATION_CONFIRMED",
  "APPLICATION_APPEALED",
  "VERIFICATION_ENDED",
];

export const isRequired = (kind: NotificationKind): boolean => required.includes(kind);

/** The ways among which a person may choose for a kind of notice. */
export const deliveriesOf = (kind: NotificationKind): readonly Delivery[] => (isRequired(kind) ? ["AT_ONCE", "DAILY"] : deliveries);

const quietly: readonly NotificationKind[] = [
  "RESPONSE_PUBLISHED",
  "ASSESSED",
  "ASSESSMENT_WITHDRAWN",
  "TASK_DONE",
  "TASK_CANCELLED",
  "UNASSIGNED",
  "QUESTION_RESOLVED",
  "ARCHIVED",
  "RESTORED",
];

/** How a notice travels: as its reader chose, or as is usual for its kind. */
export function deliveryOf(kind: NotificationKind, choices: Choices): Delivery {
  const chosen = choices[kind];
  if (chosen && deliveriesOf(kind).includes(chosen)) return chosen;
  return quietly.includes(kind) ? "DAILY" : "AT_ONCE";
}

/** What the reader chose, from what the database keeps; whatever is not understood is not chosen. */
export function choicesIn(kept: unknown): Choices {
  const given = kept && typeof kept === "object" ? new Map<string, unknown>(Object.entries(kept)) : new Map<string, unknown>();
  return Object.fromEntries(
    notificationKinds.flatMap((kind) => {
      const delivery = deliveries.find((one) => one === given.get(kind));
      return delivery ? [[kind, delivery]] : [];
    }),
  );
}

/** Kinds that one link in a mail stops: the one it was about, or for a digest all that travel in digests. */
export const unsubscribed = (about: NotificationKind | "DIGEST", choices: Choices): Choices => ({
  ...choices,
  ...Object.fromEntries(
    notificationKinds
      .filter((kind) => !isRequired(kind))
      .filter((kind) => (about === "DIGEST" ? ["DAILY", "WEEKLY"].includes(deliveryOf(kind, choices)) : kind === about))
      .map((kind) => [kind, "IN_APPLICATION" satisfies Delivery]),
  ),
});
