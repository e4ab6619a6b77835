type Classified = {
  readonly groups?: readonly string[];
  readonly goals?: readonly string[];
  readonly measures?: readonly string[];
  readonly clusters?: readonly string[];
};

/**
 * What the recommendations of the demonstration are about beside their themes and articles, by their key;
 * codes are those of prisma/vocabularies and clusters.ts. What is not named here waits to be classified.
 */
export const demonstrationClassification: Readonly<Record<string, Classified>> = {
  "covenant-in-the-courts": { goals: ["16.3"], measures: ["practice", "training"], clusters: ["courts"] },
  "views-on-communications": { goals: ["16.3"], measures: ["remedy", "institution"], clusters: ["courts"] },
  "plan-and-dissemination": { groups: ["civil-society"], measures: ["policy", "consultation"], clusters: ["institutions"] },
  "commissioner-mandate": { goals: ["16.a"], measures: ["law", "resources"], clusters: ["institutions"] },
  "non-discrimination-law": { groups: ["vulnerable"], goals: ["16.b", "10.3"], measures: ["law", "remedy"], clusters: ["equality"] },
  "persons-with-disabilities": { groups: ["disabilities"], goals: ["10.2"], measures: ["protection"], clusters: ["equality"] },
  "women-in-public-and-working-life": { groups: ["women"], goals: ["5.5", "8.5"], measures: ["law", "policy"], clusters: ["equality"] },
  "responsibility-for-domestic-violence": { groups: ["women"], goals: ["5.2"], measures: ["investigation"], clusters: ["equality"] },
  "support-for-survivors": { groups: ["women", "rural-women"], goals: ["5.2"], measures: ["protection"], clusters: ["equality"] },
  "death-penalty": { measures: ["ratification", "law"], clusters: ["courts"] },
  "january-investigations": { goals: ["16.1"], measures: ["investigation"], clusters: ["courts"] },
  "torture-investigation": { groups: ["detained"], goals: ["16.3"], measures: ["investigation"], clusters: ["detention"] },
  "preventive-mechanism": { groups: ["detained"], measures: ["monitoring"], clusters: ["detention"] },
  "prison-health": { groups: ["detained"], goals: ["3.8"], measures: ["protection"], clusters: ["detention"] },
  "prisoners-with-disabilities": { groups: ["detained", "disabilities"], measures: ["protection"], clusters: ["detention"] },
  trafficking: { goals: ["8.7"], measures: ["investigation", "protection"] },
  "judicial-independence": { groups: ["judges"], goals: ["16.3"], measures: ["practice"], clusters: ["courts"] },
  "closing-of-websites": { groups: ["media"], goals: ["16.10"], measures: ["law"], clusters: ["freedoms"] },
  "mass-media-bill": { groups: ["media"], goals: ["16.10"], measures: ["consultation", "law"], clusters: ["freedoms"] },
  "notification-of-assemblies": { measures: ["law", "practice"], clusters: ["freedoms"] },
  "human-rights-defenders": { groups: ["defenders"], measures: ["protection"], clusters: ["freedoms"] },
  "elections-and-parties": { goals: ["16.7"], measures: ["law"] },
  "childrens-ombudspersons": { groups: ["children"], goals: ["16.2"], measures: ["institution"], clusters: ["children"] },
};
