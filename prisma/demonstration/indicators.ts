import { demonstrationTreatyActions } from "./treaty-actions.ts";
import type { IsoDate, Names, PartialDate } from "./types.ts";

export type PlannedIndicator = {
  readonly code: string;
  readonly title: Names;
  readonly kind: "STRUCTURE" | "PROCESS" | "OUTCOME";
  readonly unit: Names;
  readonly bodyKey: string;
  readonly target?: Names;
  readonly targetOn?: PartialDate;
  readonly from: Names;
  readonly firstDueOn?: IsoDate;
  readonly series?: readonly { readonly year: number; readonly value: number; readonly source: string; readonly note: string }[];
  readonly measureCodes: readonly string[];
  readonly recommendationKeys: readonly string[];
};

const year = (on: IsoDate): PartialDate => ({ on, precision: "YEAR" });

type Deposit = (typeof demonstrationTreatyActions)[number] & { deposited: PartialDate };

/** How many treaties had been deposited by the end of each year in which one was: counted from what stands on record, and from nothing else. */
const deposits = demonstrationTreatyActions
  .filter((action): action is Deposit => "deposited" in action)
  .toSorted((one, other) => one.deposited.on.localeCompare(other.deposited.on));
const bound = [...Map.groupBy(deposits, ({ deposited }) => Number(deposited.on.slice(0, 4)))].map(([year, joined]) => ({
  year,
  value: deposits.filter(({ deposited }) => Number(deposited.on.slice(0, 4)) <= year).length,
  source: [...new Set(joined.flatMap(({ source }) => source.split("; ")))].join("; "),
  note: joined.map(({ treatyCode }) => treatyCode).join(", "),
}));

export const demonstrationIndicators: readonly PlannedIndicator[] = [
  {
    code: "D-I1",
    title: {
      en: "Judges who have taken the course on the Covenant (demonstration)",
      ru: "Число судей, прошедших курс о Пакте (демонстрация)",
      kk: "Пакт туралы курстан өткен судьялар саны (көрсетілім)",
    },
    kind: "PROCESS",
    unit: { en: "judges", ru: "судей", kk: "судья" },
    bodyKey: "supreme-court",
    target: { en: "Every judge once in three years", ru: "Каждый судья раз в три года", kk: "Әр судья үш жылда бір рет" },
    targetOn: year("2028-01-01"),
    from: { en: "Records of the course", ru: "Учёт слушателей курса", kk: "Курс тыңдаушыларының есебі" },
    firstDueOn: "2027-02-01",
    measureCodes: ["D-1"],
    recommendationKeys: ["covenant-in-the-courts"],
  },
  {
    code: "D-I2",
    title: {
      en: "Order by which Views are carried out is in force (demonstration)",
      ru: "Порядок исполнения соображений введён в действие (демонстрация)",
      kk: "Пікірлерді орындау тәртібі қолданысқа енгізілді (көрсетілім)",
    },
    kind: "STRUCTURE",
    unit: { en: "yes (1) or no (0)", ru: "да (1) или нет (0)", kk: "иә (1) немесе жоқ (0)" },
    bodyKey: "ministry-of-justice",
    target: { en: "In force", ru: "Действует", kk: "Қолданыста" },
    targetOn: year("2028-01-01"),
    from: { en: "Register of legal acts", ru: "Реестр нормативных правовых актов", kk: "Нормативтік құқықтық актілер тізілімі" },
    firstDueOn: "2027-02-01",
    measureCodes: ["D-2"],
    recommendationKeys: ["views-on-communications"],
  },
  {
    code: "D-I3",
    title: {
      en: "Penal institutions that persons with disabilities can use (demonstration)",
      ru: "Доля исправительных учреждений, доступных для лиц с инвалидностью (демонстрация)",
      kk: "Мүгедектігі бар адамдарға қолжетімді түзеу мекемелерінің үлесі (көрсетілім)",
    },
    kind: "OUTCOME",
    unit: { en: "per cent", ru: "процентов", kk: "пайыз" },
    bodyKey: "penal-system-committee",
    target: { en: "All", ru: "Все", kk: "Барлығы" },
    targetOn: year("2030-01-01"),
    from: { en: "Report on accessibility", ru: "Отчёт о доступности", kk: "Қолжетімділік туралы есеп" },
    firstDueOn: "2027-03-01",
    measureCodes: ["D-4"],
    recommendationKeys: ["prisoners-with-disabilities"],
  },
  {
    code: "D-I4",
    title: {
      en: "Human rights treaties and protocols that bind Kazakhstan, of those whose deposit is on record here",
      ru: "Договоры и протоколы по правам человека, обязательные для Казахстана, из числа тех, чья сдача на хранение здесь записана",
      kk: "Қазақстан үшін міндетті адам құқықтары жөніндегі шарттар мен хаттамалар, сақтауға тапсырылғаны осында жазылғандары",
    },
    kind: "STRUCTURE",
    unit: { en: "treaties and protocols", ru: "договоров и протоколов", kk: "шарт пен хаттама" },
    bodyKey: "ministry-of-foreign-affairs",
    from: { en: "Treaty actions in this register", ru: "Договорные действия в этом реестре", kk: "Осы тізілімдегі шарттық әрекеттер" },
    measureCodes: [],
    recommendationKeys: ["views-on-communications", "persons-with-disabilities"],
    series: bound,
  },
];
