/*
 * What was submitted in the demonstration, and what became of it: a report of the institution whose first issue the State has answered
 * and whose second waits beyond its term; one that the State's report cites; and one that nobody but its authors reads for years yet,
 * so that it can be seen that nothing tells of it. The words are the demonstration's own and say nothing of the real world; each text
 * says so. Nothing is said to be reflected by the Committee: it has adopted no text since.
 */

const own = "Words of the demonstration, not a description of facts.";

type Issue = {
  recommendationKey: string;
  heading: string;
  text: string;
  evidence: string;
  suggestion: string;
  /** The State's reply, by its working group. */
  answered?: { on: string; text: string; language: "ru" };
  /** Where the State's report takes it up. */
  cited?: { on: string; place: string };
};

type Edition = {
  organisationKey: string;
  role: "NGO_ADMIN" | "NHRI_OFFICER";
  title: string;
  on: string;
  audience: { visibility: "PUBLIC" | "EMBARGOED"; opensOn: string; opensAt: string; timeZone: string };
  summary: string;
  seenOn?: string;
  issues: readonly Issue[];
};

const atOnce = { visibility: "PUBLIC", opensOn: "", opensAt: "", timeZone: "Asia/Almaty" } as const;

export const demonstrationEditions: readonly Edition[] = [
  {
    organisationKey: "demonstration-institution",
    role: "NHRI_OFFICER",
    title: "Health in places of detention (demonstration)",
    on: "2026-08-17",
    audience: atOnce,
    seenOn: "2026-08-20",
    summary: `${own} What an institution saw on its visits, paragraph by paragraph.`,
    issues: [
      {
        recommendationKey: "prison-health",
        heading: "Health care in places of detention",
        text: `${own} In two of the six places visited, a first examination came later than the rules allow.`,
        evidence: "Notes of six visits of the institution (invented).",
        suggestion:
          "Let every person be examined by a doctor on the day of arrival, and let the register of examinations be open to the institution.",
        answered: {
          on: "2026-09-24",
          text: "Слова демонстрации, не описание действительности. Журнал осмотров открыт учреждению с сентября; причины опозданий в двух местах выясняются.",
          language: "ru",
        },
      },
      {
        recommendationKey: "prisoners-with-disabilities",
        heading: "Prisoners with disabilities",
        text: `${own} Nobody could say how many of those detained need help in their daily life.`,
        evidence: "Answers of four administrations to the institution’s question (invented).",
        suggestion: "Count the persons who need help every half-year, and say how many receive it.",
      },
    ],
  },
  {
    organisationKey: "international-ngo",
    role: "NGO_ADMIN",
    title: "Assemblies, one year on (demonstration)",
    on: "2026-10-12",
    audience: atOnce,
    seenOn: "2026-10-15",
    summary: `${own} One of the recommendations of the Committee, seen from outside.`,
    issues: [
      {
        recommendationKey: "notification-of-assemblies",
        heading: "Notification of assemblies",
        text: `${own} The law speaks of notification; the forms that are handed out speak of permission.`,
        evidence: "Three forms that were handed out to the organisation (invented).",
        suggestion: "Replace the forms, and say on each that silence means consent.",
        cited: { on: "2026-11-02", place: "Draft of the follow-up report, section on assemblies (demonstration, no real document)" },
      },
    ],
  },
  {
    organisationKey: "ngo-a",
    role: "NGO_ADMIN",
    title: "Defenders, named (demonstration)",
    on: "2026-10-19",
    audience: { visibility: "EMBARGOED", opensOn: "2028-06-01", opensAt: "10:00", timeZone: "Europe/Zurich" },
    summary: `${own} Nobody but its authors reads this before June 2028.`,
    issues: [
      {
        recommendationKey: "human-rights-defenders",
        heading: "Human rights defenders",
        text: `${own} What is written here is under embargo.`,
        evidence: "",
        suggestion: "Let those who were fined be heard.",
      },
    ],
  },
];
