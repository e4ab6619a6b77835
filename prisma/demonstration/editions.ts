/*
 * What was submitted in the demonstration: a report that everybody reads, and one that nobody but its authors does for years yet, so that
 * it can be seen that nothing tells of it. The words are the demonstration's own and say nothing of the real world; each text says so.
 */

const own = "Words of the demonstration, not a description of facts.";

export const demonstrationEditions = [
  {
    organisationKey: "international-ngo",
    title: "Assemblies, one year on (demonstration)",
    on: "2026-10-12",
    audience: { visibility: "PUBLIC", opensOn: "", opensAt: "", timeZone: "Asia/Almaty" },
    summary: `${own} One of the paragraphs that the Committee selected, seen from outside.`,
    issue: {
      recommendationKey: "notification-of-assemblies",
      heading: "Notification of assemblies",
      text: `${own} The law speaks of notification; the forms that are handed out speak of permission.`,
      evidence: "Three forms that were handed out to the organisation (invented).",
      suggestion: "Replace the forms, and say on each that silence means consent.",
    },
  },
  {
    organisationKey: "ngo-a",
    title: "Defenders, named (demonstration)",
    on: "2026-10-19",
    audience: { visibility: "EMBARGOED", opensOn: "2028-06-01", opensAt: "10:00", timeZone: "Europe/Zurich" },
    summary: `${own} Nobody but its authors reads this before June 2028.`,
    issue: {
      recommendationKey: "human-rights-defenders",
      heading: "Human rights defenders",
      text: `${own} What is written here is under embargo.`,
      evidence: "",
      suggestion: "Let those who were fined be heard.",
    },
  },
] as const;
