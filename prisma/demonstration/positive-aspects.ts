import type { PositiveRemark } from "./cycle-types.ts";
import { dialogueSummary, interview } from "./sources.ts";

/** When the Committee said so; when each act was adopted stands in the words. */
const adopted = { on: "2025-07-11", precision: "DAY" } as const;

/** What the Committee welcomed, in our words, and what was said in the dialogue. */
export const positiveAspects = [
  {
    attribution: "CO_TEXT",
    paragraph: "3 (a)",
    reformKeys: ["womens-rights-law"],
    text: {
      en: "Law of 2024 on women's rights and the safety of children",
      ru: "Закон 2024 года о правах женщин и безопасности детей",
      kk: "Әйелдердің құқықтары мен балалардың қауіпсіздігі туралы 2024 жылғы заң",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (a)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (b)",
    reformKeys: ["trafficking-law"],
    text: {
      en: "A law of its own against trafficking in human beings, 2024",
      ru: "Отдельный закон против торговли людьми, 2024 год",
      kk: "Адам саудасына қарсы жеке заң, 2024 жыл",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (b)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (c)",
    reformKeys: ["constitutional-court-law"],
    text: {
      en: "Constitutional law that set up the Constitutional Court, 2022",
      ru: "Конституционный закон о Конституционном Суде, 2022 год",
      kk: "Конституциялық Сот туралы Конституциялық заң, 2022 жыл",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (c)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (d)",
    reformKeys: ["commissioner-constitutional-law"],
    text: {
      en: "Status of the Commissioner for Human Rights raised to a constitutional law, 2022",
      ru: "Статус Уполномоченного по правам человека закреплен конституционным законом, 2022 год",
      kk: "Адам құқықтары жөніндегі уәкілдің мәртебесі конституциялық заңмен бекітілді, 2022 жыл",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (d)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (e)",
    reformKeys: ["death-penalty-law", "constitution-2022"],
    text: {
      en: "End of the death penalty: by law in 2021, in the Constitution in 2022",
      ru: "Отказ от смертной казни: законом в 2021 году, в Конституции в 2022 году",
      kk: "Өлім жазасынан бас тарту: 2021 жылы заңмен, 2022 жылы Конституцияда",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (e)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (f)",
    reformKeys: ["gender-equality-plan"],
    text: {
      en: "Decree of 2024 with a plan for equal rights and opportunities of men and women until 2027",
      ru: "Указ 2024 года с планом обеспечения равных прав и возможностей мужчин и женщин до 2027 года",
      kk: "Ерлер мен әйелдердің тең құқықтары мен мүмкіндіктерін 2027 жылға дейін қамтамасыз ету жоспары бар 2024 жылғы жарлық",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (f)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "3 (g)",
    reformKeys: ["human-rights-plan"],
    text: {
      en: "Plan of action of 2023 on human rights and the rule of law",
      ru: "План действий 2023 года по правам человека и верховенству закона",
      kk: "Адам құқықтары және заң үстемдігі жөніндегі 2023 жылғы іс-қимыл жоспары",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 3 (g)",
    evidence: "V",
  },
  {
    attribution: "CO_TEXT",
    paragraph: "4",
    reformKeys: ["ratification-op2"],
    text: {
      en: "Kazakhstan bound itself by the Second Optional Protocol, on the death penalty",
      ru: "Казахстан принял обязательства по Второму Факультативному протоколу об отмене смертной казни",
      kk: "Қазақстан өлім жазасын жою туралы екінші факультативтік хаттама бойынша міндеттеме қабылдады",
    },
    said: adopted,
    source: "CCPR/C/KAZ/CO/3, para. 4",
    evidence: "V",
  },
  {
    attribution: "EXPERT",
    reformKeys: ["death-penalty-law", "constitution-2022"],
    text: {
      en: "The end of the death penalty was praised in the dialogue",
      ru: "В ходе диалога положительно отмечен отказ от смертной казни",
      kk: "Диалогта өлім жазасынан бас тарту оң бағаланды",
    },
    said: { on: "2025-06-01", precision: "MONTH" },
    source: dialogueSummary,
    evidence: "V",
  },
  {
    attribution: "STATE_ACCOUNT",
    reformKeys: ["assembly-notification"],
    text: {
      en: "By the account of one party, progress on peaceful assembly and freedom of speech was commended; the UN summary records concern on these points",
      ru: "По словам одной из сторон, отмечен прогресс в области мирных собраний и свободы слова; в сводке ООН по этим вопросам зафиксирована обеспокоенность",
      kk: "Тараптардың бірінің айтуынша, бейбіт жиналыстар мен сөз бостандығы саласындағы ілгерілеу атап өтілді; БҰҰ мәліметінде бұл мәселелер бойынша алаңдаушылық тіркелген",
    },
    said: null,
    source: interview,
    evidence: "S",
  },
] as const satisfies readonly PositiveRemark[];
