import type { Actor } from "@/domain/actor";
import type { Tx } from "@/domain/imports/kinds/schema";
import { allowMinutes, appDatabase } from "@/lib/db";

const every = 5_000;

/**
 * What goes on round an act and is none itself: staging the rows of a file, and saying how far an act is. It leaves no audit
 * entry; row-level security still knows who it is.
 */
export function preparing<Result>(
  actor: Actor,
  run: (tx: Tx) => Promise<Result>,
  { minutes = 1 }: { minutes?: number } = {},
): Promise<Result> {
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`;
      if (minutes > 1) await allowMinutes(tx, minutes);
      return run(tx);
    },
    { timeout: minutes * 60_000, maxWait: 10_000 },
  );
}

type Progress = { step: string; done: number; total: number };

export type Pulse = { say: (progress: Progress) => Promise<void>; stop: () => Promise<void> };

/** Says beside the act how far it is, and now and then that it still goes on, until it is stopped. */
export function pulseOf(actor: Actor, id: string): Pulse {
  let last: Progress | null = null;
  let writing = Promise.resolve();
  let isStopped = false;
  const write = () => {
    const { step, done, total } = last ?? { step: null, done: 0, total: 0 };
    writing = writing
      .then(() =>
        preparing(actor, (tx) => tx.importRun.updateMany({ where: { id }, data: { step, done, total, heartbeatAt: new Date() } })),
      )
      // Whoever cannot say how far it is goes on all the same; a silence is noticed.
      .then(
        () => undefined,
        () => undefined,
      );
    return writing;
  };
  const timer = setInterval(() => void write(), every);
  return {
    say: async (progress) => {
      last = progress;
      if (!isStopped) await write();
    },
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await writing;
    },
  };
}
