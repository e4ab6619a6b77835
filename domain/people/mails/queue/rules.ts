/** Where a mail that has not gone out stands: given up, tried in vain and to be tried again, or not tried yet. */
export const mailStandings = ["abandoned", "failing", "waiting"] as const;
export type MailStanding = (typeof mailStandings)[number];

export const standingOf = ({ abandonedAt, attempts }: { abandonedAt: Date | null; attempts: number }): MailStanding => {
  if (abandonedAt) return "abandoned";
  return attempts > 0 ? "failing" : "waiting";
};
