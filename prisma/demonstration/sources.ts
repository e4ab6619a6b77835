/** Citations that many facts share. */
export const interview = "Interview, stated by one party";
export const dialogueSummary = "UN summary of the dialogue, 26 June 2025";
export const topicsBeforeTheDialogue =
  "Topics listed by the Kazakhstan International Bureau for Human Rights and the Human Dimension Dialogue Platform, 2025";
export const foreignMinistry = "Ministry of Foreign Affairs, 26 May 2025";
