import { type Committee, committeeNames, prefixOf } from "../../committees/factories";
import type { Phrases } from "../factories";

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const recalls = ["", "Recalling its previous recommendations, ", "In the light of its general comment No. 4 (2006), "];
const verbs = ["recommends that the State party", "urges the State party to", "calls upon the State party to"];

export const englishPhrases: Phrases = {
  front: (committee, generation) => {
    const { committee: name, treaty } = committeeNames.en[committee];
    return generation === "new"
      ? [
          "United Nations",
          `${prefixOf(committee)}/RUR/CO/3`,
          treaty,
          "Distr.: General",
          "3 September 2031",
          "Original: English",
          name,
          "Concluding observations on the third periodic report of Ruritania*",
        ]
      : [
          treaty,
          "Distr.",
          "GENERAL",
          `${prefixOf(committee)}/RUR/CO/3`,
          "3 September 2031",
          "Original: ENGLISH",
          name.toUpperCase(),
          "Forty-fifth session",
          "CONSIDERATION OF REPORTS SUBMITTED BY STATES PARTIES",
          `Concluding observations of the ${name}: Ruritania`,
        ];
  },
  considered: (committee) =>
    `The Committee considered the third periodic report of Ruritania (${prefixOf(committee)}/RUR/3) at its 5226th and 5227th meetings, held on 24 and 25 June 2031. At its 5252nd meeting, held on 11 July 2031, it adopted the present concluding observations.`,
  titles: {
    introduction: "Introduction",
    positive: "Positive aspects",
    progress: "Follow-up measures undertaken and progress achieved by the State party",
    factors: "Factors and difficulties impeding the implementation of the Convention",
    others: "Other recommendations",
    ending: "Follow-up and dissemination",
    implementation: "Implementation and reporting",
  },
  headings: {
    followUp: "Follow-up to the present concluding observations",
    dissemination: "Dissemination of information",
    next: "Preparation of the next periodic report",
    other: "Ratification of other treaties",
    importance: "Paragraphs of particular importance",
  },
  clusters: ["General measures of implementation (arts. 1–5)", "Specific rights (arts. 6–30)"],
  welcome: "The Committee welcomes the report and the frank exchange with the delegation of the State party.",
  positiveLead: "The Committee notes with appreciation the following measures:",
  positive: ["The Lighthouse Act, in 2029", "The plan on equal pay for 2030–2034, in 2030"],
  factors: "The Committee notes that the flood of 2028 destroyed the archives of the State party.",
  concern: (what, place) =>
    [
      `The Committee is concerned that ${what}.`,
      `While noting the efforts of the State party, the Committee remains concerned that ${what}.`,
      `The Committee regrets that ${what}.`,
    ][place % 3] ?? "",
  concernLead: "The Committee notes with concern that:",
  also: (sentence) => `It is also concerned that ${small(sentence)}.`,
  should: (measure) => `The State party should ${small(measure)}.`,
  shouldLead: "The State party should:",
  recommend: (measure, place) => {
    const recall = recalls[place % 3] ?? "";
    return `${recall}${recall ? "the" : "The"} Committee ${verbs[place % 3] ?? ""} ${small(measure)}.`;
  },
  recommendLead: (place) => {
    const recall = recalls[(place + 1) % 3] ?? "";
    return `${recall}${recall ? "the" : "The"} Committee ${verbs[place % 3] ?? ""}:`;
  },
  other: "The Committee recommends that the State party consider ratifying the treaties to which it is not yet a party.",
  disseminate:
    "The Committee requests the State party to disseminate the present concluding observations widely, in the languages spoken on the islands.",
  next: "The Committee requests the State party to submit its fourth periodic report by 20 July 2038.",
  followUp: (committee, way, [first, second]) => {
    const rules: Partial<Record<Committee, string>> = {
      CERD: "In accordance with article 9 (1) of the Convention and rule 74 of its rules of procedure",
      CED: "Under rule 54 of the Committee’s rules of procedure",
    };
    const rule = rules[committee] ?? "In accordance with rule 75 (1) of the Committee’s rules of procedure";
    switch (way) {
      case "rule":
        return `${rule}, the Committee requests the State party to provide, by 18 July 2034 at the latest, information on its implementation of the recommendations contained in paragraphs ${first} and ${second} above.`;
      case "date":
        return `The Committee requests the State party to provide, by 18 July 2034, information on follow-up to the Committee’s recommendations on the harbour and the bridge (see paras. ${first} and ${second} above). In that context, the State party is invited to inform the Committee about its plans for implementing the remaining recommendations.`;
      case "term":
        return `The Committee requests the State party to provide, within two years, written information on the steps taken to implement the recommendations contained in paragraphs ${first} and ${second} above.`;
      case "urgent":
        return `The Committee emphasizes the importance of all the recommendations. With regard to urgent measures, it draws the attention of the State party to the recommendations contained in paragraphs ${first}, on the harbour, and ${second}, on the bridge.`;
    }
  },
  importance: (named) =>
    `The Committee wishes to draw the attention of the State party to the particular importance of the recommendations contained in paragraph ${named} above, and requests the State party to provide detailed information on them in its next periodic report.`,
  articles: (articles) => (articles.length === 1 ? `(art. ${articles[0] ?? ""})` : `(arts. ${articles.join(" and ")})`),
};
