import type { Actor } from "@/domain/actor";
import { choicesIn } from "@/domain/notifications/rules";
import type { NotificationView } from "@/domain/notifications/schema";
import { reading } from "@/domain/reading";
import { namesOf } from "@/domain/notifications/subjects/queries";
import { pointed } from "@/domain/notifications/subjects/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";

const pageSize = 30;

/** One's own notices, the newest first, with the names of what they lead to as far as it may still be seen. */
export async function listNotifications(actor: Actor, { show, kind, before }: NotificationView, locale: InterfaceLanguage) {
  const own = { userId: actor.id, ...(show === "unread" && { readAt: null }), ...(kind && { kind }) };
  return reading(actor, async (reader) => {
    const found = await reader.notification.findMany({
      where: { ...own, ...(before && { seq: { lt: BigInt(before) } }) },
      select: {
        id: true,
        seq: true,
        ...pointed,
        dueOn: true,
        at: true,
        readAt: true,
      },
      orderBy: { seq: "desc" },
      take: pageSize + 1,
    });
    const rows = found.slice(0, pageSize);
    const tasks = await reader.decisionTask.findMany({
      where: { id: { in: rows.flatMap(({ taskId }) => taskId ?? []) } },
      select: { id: true, decision: { select: { number: true, meeting: { select: { number: true } } } } },
    });
    const names = await namesOf(reader, actor, rows, locale);
    return {
      unread: await reader.notification.count({ where: { userId: actor.id, readAt: null } }),
      next: found.length > pageSize ? (rows.at(-1)?.seq.toString() ?? null) : null,
      newest: rows.at(0)?.seq.toString() ?? "",
      rows: rows.map(({ seq: _, dueOn, ...row }) => {
        const task = tasks.find(({ id }) => id === row.taskId);
        return {
          ...row,
          dueOn: dayOrNull(dueOn),
          name:
            names.get(
              row.recommendationId ??
                row.measureId ??
                row.indicatorId ??
                row.reformId ??
                row.followUpId ??
                row.reportId ??
                row.refusalId ??
                row.applicationId ??
                row.organisationId ??
                row.editionId ??
                row.bodyId ??
                "",
            ) ?? null,
          decision: task ? { number: task.decision.number, meeting: task.decision.meeting.number } : null,
        };
      }),
    };
  });
}

export type ListedNotification = Awaited<ReturnType<typeof listNotifications>>["rows"][number];

/** What one has chosen, and the version to send back; 0 as long as nothing was chosen. */
export async function findSettings(actor: Actor) {
  const kept = await reading(actor, (reader) =>
    reader.notificationSettings.findUnique({ where: { userId: actor.id }, select: { choices: true, version: true } }),
  );
  return { choices: choicesIn(kept?.choices), version: kept?.version ?? 0 };
}
