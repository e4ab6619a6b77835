import { interfaceLanguages, Role } from "@/domain/vocabulary";
import type { Field, FieldName, FieldType, TableColumn, TableKind } from "../schema";

type Rest = Pick<Field, "isRequired" | "isInLanguages">;

const field = (name: FieldName, type: FieldType, example: Field["example"], rest: Rest = {}): Field => ({ name, type, example, ...rest });

const required = { isRequired: true } as const;
const inLanguages = { isInLanguages: true } as const;
const day = { type: "day" } as const;
const partialDay = { type: "partialDay" } as const;
const numeric = { type: "number" } as const;
const yesNo = { type: "yesNo" } as const;
const words = (max: number) => ({ type: "words", max }) as const;
const lines = (max: number) => ({ type: "lines", max }) as const;
const to = (referred: "recommendation" | "stateBody" | "organisation" | "cycle" | "reform" | "indicator") =>
  ({ type: "reference", to: referred }) as const;
const manyRecommendations = { type: "references", to: "recommendation" } as const;

const code = field("code", words(50), "1.2", required);
const title = (en: string, ru: string, kk: string) => field("title", words(500), { en, ru, kk }, { ...required, ...inLanguages });
const source = field("source", words(500), "https://gazette.example/12");
const validFrom = field("validFrom", day, "01.01.2026");
const validTo = field("validTo", day, "31.12.2026");

/** The kinds of table and what a row of each can say. */
export const tableFields: Record<TableKind, readonly Field[]> = {
  recommendations: [
    field("reference", words(100), "CCPR-3-¶10(a)", required),
    field("cycle", to("cycle"), "CCPR-3", required),
    field("documentSymbol", words(100), "CCPR/C/XXX/CO/3"),
    field("paragraph", words(20), "10"),
    field("heading", words(500), { en: "Access to lakes", ru: "Доступ к озёрам", kk: "Көлдерге қолжетімділік" }, inLanguages),
    field(
      "concern",
      lines(20_000),
      {
        en: "Not everybody can reach the lake.",
        ru: "Не все могут дойти до озера.",
        kk: "Көлге барлық адам жете алмайды.",
      },
      inLanguages,
    ),
    field(
      "text",
      lines(20_000),
      { en: "Open the path to the lake.", ru: "Открыть тропу к озеру.", kk: "Көлге апаратын соқпақты ашу." },
      { ...required, ...inLanguages },
    ),
    field("limbs", { type: "list", max: 5_000 }, { en: "Repair the bridge", ru: "Починить мост", kk: "Көпірді жөндеу" }, inLanguages),
    field("terms", { type: "references", to: "term" }, "D25"),
    field("articles", { type: "references", to: "article" }, "6; 7; 9 (1)"),
    field("recommendingStates", { type: "list", max: 200 }, "Norway; Chile"),
    field("position", { type: "choice", of: "UprPosition" }, "SUPPORTED"),
    field("isFollowUp", yesNo, "true"),
    field("followUpDueOn", day, "31.12.2027"),
  ],
  stateBodies: [
    field(
      "bodyName",
      words(500),
      { en: "Ministry of Lakes", ru: "Министерство озёр", kk: "Көлдер министрлігі" },
      { ...required, ...inLanguages },
    ),
    field("acronym", words(30), { en: "ML", ru: "МО", kk: "КМ" }, inLanguages),
    field("bodyKind", { type: "choice", of: "StateBodyKind" }, "MINISTRY", required),
    validFrom,
    validTo,
    field("successor", to("stateBody"), "ML"),
    source,
  ],
  users: [
    field("personName", words(200), "Aigul Sample", required),
    field("email", { type: "email" }, "a.sample@lakes.example", required),
    field("locale", { type: "choice", of: "Language", among: interfaceLanguages }, "ru"),
    field("role", { type: "choice", of: "Role" }, Role.FOCAL_POINT, required),
    field("body", to("stateBody"), "ML"),
    field("organisation", to("organisation"), "Friends of the Lake"),
    validFrom,
    validTo,
  ],
  assignments: [
    field("recommendation", to("recommendation"), "CCPR-3-¶10(a)", required),
    field("body", to("stateBody"), "ML", required),
    field("assignmentRole", { type: "choice", of: "AssignmentRole" }, "LEAD", required),
    field("dueOn", day, "31.12.2027"),
    field("decision", words(300), "Order No. 7 of 12.01.2026", required),
  ],
  measures: [
    code,
    title("Repair the path to the lake", "Отремонтировать тропу к озеру", "Көлге апаратын соқпақты жөндеу"),
    field("measureKind", { type: "choice", of: "MeasureKind" }, "PRACTICE"),
    field(
      "completionForm",
      words(500),
      { en: "Report to the Ministry", ru: "Отчёт в Министерство", kk: "Министрлікке есеп беру" },
      inLanguages,
    ),
    // Government plans name the lead and the helpers in one cell, and the whole term in one.
    field("leadBody", { ...to("stateBody"), andOthers: true }, "ML"),
    field("startsOn", { type: "partialDay" }, "01.2026"),
    field("endsOn", { type: "partialDay", isTerm: true }, "31.12.2026"),
    field("expectedResult", lines(2_000), { en: "The path is open.", ru: "Тропа открыта.", kk: "Соқпақ ашылды." }, inLanguages),
    field(
      "budget",
      words(500),
      { en: "Within approved funds", ru: "В пределах выделенных средств", kk: "Бөлінген қаражат шегінде" },
      inLanguages,
    ),
    field("amount", { type: "money" }, "12 500 000"),
    field("currency", words(20), "KZT"),
    field(
      "milestones",
      { type: "list", max: 600 },
      {
        en: "06.2026 The path is measured; 31.12.2026 The path is open",
        ru: "06.2026 Тропа измерена; 31.12.2026 Тропа открыта",
        kk: "06.2026 Соқпақ өлшенді; 31.12.2026 Соқпақ ашылды",
      },
    ),
    field("coExecutors", { type: "references", to: "stateBody" }, "ML; Ministry of Roads"),
    field("measureState", { type: "choice", of: "MeasureState" }, "UNDER_WAY"),
    field("droppedReason", lines(1_000), { en: "", ru: "", kk: "" }, inLanguages),
    field(
      "planItem",
      words(500),
      { en: "Plan of the Ministry, item 4", ru: "План Министерства, пункт 4", kk: "Министрліктің жоспары, 4-тармақ" },
      inLanguages,
    ),
    field("risk", lines(2_000), { en: "Floods in spring.", ru: "Весенний паводок.", kk: "Көктемгі су тасқыны." }, inLanguages),
    field("recommendations", manyRecommendations, "CCPR-3-¶10(a); CCPR-3-¶12"),
  ],
  reforms: [
    title("Law on Lakes", "Закон об озёрах", "Көлдер туралы заң"),
    field("reformKind", { type: "choice", of: "ReformKind" }, "LAW", required),
    field("number", words(100), "12-VII"),
    field("reformStage", { type: "choice", of: "ReformStage" }, "ADOPTED", required),
    field("adoptedOn", { type: "partialDay" }, "29.12.2025"),
    field("inForceOn", { type: "partialDay" }, "01.2026"),
    field("repealedOn", day, ""),
    field("body", to("stateBody"), "ML"),
    field("address", { type: "address" }, { en: "", ru: "https://adilet.zan.kz/rus/docs/Z0000000000", kk: "" }, inLanguages),
    field("note", lines(2_000), { en: "Opens the shore.", ru: "Открывает берег.", kk: "Жағалауды ашады." }, inLanguages),
    field("replaces", to("reform"), "3-VI"),
    field("answers", manyRecommendations, "CCPR-3-¶10(a); CCPR-3-¶12"),
    field("contribution", { type: "choice", of: "Contribution" }, "PARTIAL"),
    source,
    field("attestation", { type: "choice", of: "Attestation" }, "STATED"),
    field("isPublic", yesNo, "true"),
  ],
  indicators: [
    code,
    title("Kilometres of open shore", "Километры открытого берега", "Ашық жағалаудың ұзындығы"),
    field("indicatorKind", { type: "choice", of: "IndicatorKind" }, "OUTCOME", required),
    field("unit", words(100), { en: "km", ru: "км", kk: "км" }, inLanguages),
    field("baseline", words(300), { en: "Nobody counts", ru: "Никто не считает", kk: "Ешкім санамайды" }, inLanguages),
    field("target", words(300), { en: "Counted everywhere", ru: "Считают везде", kk: "Барлық жерде саналады" }, inLanguages),
    field("body", to("stateBody"), "ML"),
    field("baselineValue", numeric, "12"),
    field("baselineOn", partialDay, "2024"),
    field("targetValue", numeric, "40"),
    field("targetOn", partialDay, "2027"),
    field("dataSource", words(500), { en: "Lake survey", ru: "Обследование озёр", kk: "Көлдерді зерттеу" }, inLanguages),
    field("everyMonths", numeric, "12"),
    field("firstDueOn", day, "31.03.2026"),
    field("recommendations", manyRecommendations, "CCPR-3-¶10(a)"),
    field("measures", { type: "references", to: "measure" }, "1.2"),
  ],
  indicatorValues: [
    field("indicator", to("indicator"), "1.2", required),
    field("period", partialDay, "2025", required),
    field("category", words(200), { en: "Women", ru: "Женщины", kk: "Әйелдер" }),
    field("value", numeric, "12.5", required),
    field("source", words(500), "Lake survey, 2026", required),
    field("note", lines(1_000), { en: "Without islands.", ru: "Без островов.", kk: "Аралдарсыз." }),
  ],
};

/** Every column that a table of this kind can have, a column for each language. */
export const columnsOf = (kind: TableKind): TableColumn[] =>
  tableFields[kind].flatMap((one): TableColumn[] =>
    one.isInLanguages
      ? interfaceLanguages.map((language) => ({ key: `${one.name}.${language}`, field: one, language }))
      : [{ key: one.name, field: one, language: null }],
  );
