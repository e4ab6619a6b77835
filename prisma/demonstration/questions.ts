import type { Question } from "./cycle-types.ts";
import { dialogueSummary, interview } from "./sources.ts";

/** What was asked in the dialogue of 2025, in our words. Whether and how it was answered is to be entered from the summary records. */
export const questionsAsked = [
  {
    text: {
      en: "Force used in the events of January 2022 and the deaths that followed",
      ru: "Применение силы в ходе январских событий 2022 года и гибель людей",
      kk: "2022 жылғы қаңтар оқиғалары кезінде күш қолданылуы және адамдардың қаза табуы",
    },
    articles: ["6", "7"],
    themeKeys: ["integrity"],
    eventKey: "january-2022",
    recommendationKeys: ["use-of-force"],
    source: dialogueSummary,
    evidence: "V",
  },
  {
    text: {
      en: "Shortcomings of the investigations into January 2022, and remedies for the victims",
      ru: "Недостатки расследования январских событий 2022 года и средства правовой защиты пострадавших",
      kk: "2022 жылғы қаңтар оқиғаларын тергеудегі кемшіліктер және жәбірленушілерді құқықтық қорғау құралдары",
    },
    articles: ["2", "6"],
    themeKeys: ["remedy"],
    eventKey: "january-2022",
    recommendationKeys: ["january-investigations", "january-remedies"],
    source: dialogueSummary,
    evidence: "V",
  },
  {
    text: {
      en: "Power of the Prosecutor General to close websites without a court",
      ru: "Полномочие Генерального прокурора закрывать сайты без решения суда",
      kk: "Бас прокурордың сайттарды сот шешімінсіз жабу өкілеттігі",
    },
    articles: ["19"],
    themeKeys: ["freedoms"],
    recommendationKeys: ["closing-of-websites"],
    source: dialogueSummary,
    evidence: "V",
  },
  {
    text: {
      en: "Use of the provisions against cyberbullying to silence criticism",
      ru: "Использование норм о кибербуллинге против критических высказываний",
      kk: "Кибербуллинг туралы нормалардың сыни пікірлерге қарсы қолданылуы",
    },
    articles: ["19"],
    themeKeys: ["freedoms"],
    recommendationKeys: ["cyberbullying-provisions-and-criticism"],
    source: dialogueSummary,
    evidence: "V",
  },
  {
    text: { en: "Internet shutdowns", ru: "Отключения интернета", kk: "Интернеттің өшірілуі" },
    articles: ["19", "21"],
    themeKeys: ["freedoms"],
    recommendationKeys: ["internet-shutdowns"],
    source: dialogueSummary,
    evidence: "V",
  },
  {
    text: {
      en: "Events in Zhanaozen in 2011, although they lie outside the reporting period",
      ru: "События в Жанаозене в 2011 году, хотя они выходят за рамки отчётного периода",
      kk: "2011 жылғы Жаңаөзен оқиғалары, олар есепті кезеңнен тыс болса да",
    },
    articles: [],
    themeKeys: [],
    eventKey: "zhanaozen-2011",
    isOutsidePeriod: true,
    source: interview,
    evidence: "S",
  },
] as const satisfies readonly Question[];
