import { delivering } from "@/domain/delivering";
import { daysBefore, daysKept, daysToFollow } from "@/domain/organisations/applications/rules";

/** Forgets applications that nobody confirmed, and a year after they were decided the others. Tells how many. */
export function purgeApplications(at: Date): Promise<number> {
  return delivering(async (tx) => {
    const { count } = await tx.organisationApplication.deleteMany({
      where: {
        OR: [
          { state: "ASKED", askedAt: { lt: daysBefore(at, daysToFollow) } },
          { state: { in: ["VERIFIED", "REFUSED", "UPHELD"] }, decidedAt: { lt: daysBefore(at, daysKept) } },
        ],
      },
    });
    return count;
  });
}
