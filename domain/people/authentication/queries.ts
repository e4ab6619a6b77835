import type { Reader } from "@/domain/reading";
import { appDatabase } from "@/lib/db";

/** Reads what is needed to sign somebody in, before it is known who they are. */
export function recognising<Result>(run: (reader: Reader) => Promise<Result>): Promise<Result> {
  return appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter_authentication()::text`;
    return run(tx);
  });
}

/** The account of an e-mail address and what it signs in with; null also for one that is disabled. */
export function findAccount(email: string) {
  return recognising((reader) =>
    reader.user.findUnique({
      where: { email, disabledAt: null },
      select: { id: true, email: true, name: true, locale: true, credential: { select: { passwordHash: true, oidcSubject: true } } },
    }),
  );
}
