import type { Participation } from "./cycle-types.ts";
import { foreignMinistry, interview } from "./sources.ts";

/** Civil society, the national human rights institution and the working group around the review. */
export const participation = [
  {
    kind: "ALTERNATIVE_REPORTS",
    title: {
      en: "22 alternative reports by local and international organisations",
      ru: "22 альтернативных доклада местных и международных организаций",
      kk: "Жергілікті және халықаралық ұйымдардың 22 баламалы баяндамасы",
    },
    held: null,
    source: interview,
    evidence: "S",
  },
  {
    kind: "CONSULTATION",
    title: {
      en: "Human Dimension Dialogue Platform: subgroup meeting on the alternative reports",
      ru: "Диалоговая площадка по человеческому измерению: заседание подгруппы по альтернативным докладам",
      kk: "Адами өлшем жөніндегі диалог алаңы: баламалы баяндамалар жөніндегі кіші топтың отырысы",
    },
    organisers: {
      en: "Chaired jointly by an ambassador-at-large of the Ministry of Foreign Affairs and a deputy director at the Ministry of Justice",
      ru: "Сопредседатели: посол по особым поручениям МИД и заместитель директора департамента Министерства юстиции",
      kk: "Тең төрағалар: СІМ-нің ерекше тапсырмалар жөніндегі елшісі және Әділет министрлігі департаменті директорының орынбасары",
    },
    held: { on: "2025-05-26", precision: "DAY" },
    source: foreignMinistry,
    evidence: "V",
  },
  {
    kind: "SIDE_EVENT",
    title: {
      en: "Combating domestic violence in Kazakhstan",
      ru: "Борьба с бытовым насилием в Казахстане",
      kk: "Қазақстандағы тұрмыстық зорлық-зомбылыққа қарсы күрес",
    },
    organisers: {
      en: "Commissioner for Human Rights",
      ru: "Уполномоченный по правам человека",
      kk: "Адам құқықтары жөніндегі уәкіл",
    },
    partners: {
      en: "Legal centre for women's initiatives Sana Sezim",
      ru: "Правовой центр женских инициатив «Сана Сезім»",
      kk: "«Сана Сезім» әйелдер бастамаларының құқықтық орталығы",
    },
    held: { on: "2025-06-23", precision: "DAY" },
    source: interview,
    evidence: "S",
  },
  {
    kind: "FORMAL_BRIEFING",
    title: {
      en: "Separate briefing of the experts by non-governmental organisations",
      ru: "Отдельная встреча неправительственных организаций с экспертами",
      kk: "Үкіметтік емес ұйымдардың сарапшылармен жеке кездесуі",
    },
    place: { en: "Geneva", ru: "Женева", kk: "Женева" },
    held: null,
    source: interview,
    evidence: "S",
  },
  {
    kind: "OBSERVER",
    title: {
      en: "Organisations followed the dialogue in the room",
      ru: "Представители организаций присутствовали на диалоге",
      kk: "Ұйымдардың өкілдері диалогқа қатысып отырды",
    },
    place: { en: "Geneva", ru: "Женева", kk: "Женева" },
    held: null,
    source: interview,
    evidence: "S",
  },
  {
    kind: "NATIONAL_MECHANISM",
    title: {
      en: "Interdepartmental working group under the Ministry of Justice: 24 meetings, more than 50 communications and recommendations examined by 26 May 2025",
      ru: "Межведомственная рабочая группа при Министерстве юстиции: на 26 мая 2025 года проведено 24 заседания, рассмотрено более 50 сообщений и рекомендаций",
      kk: "Әділет министрлігінің жанындағы ведомствоаралық жұмыс тобы: 2025 жылғы 26 мамырға дейін 24 отырыс өткізіп, 50-ден астам хабарлама мен ұсынымды қарады",
    },
    held: { on: "2025-05-26", precision: "DAY" },
    source: foreignMinistry,
    evidence: "V",
  },
  {
    kind: "NATIONAL_MECHANISM",
    title: {
      en: "The mechanism of the working group was set by presidential decree",
      ru: "Механизм работы группы определен указом Президента",
      kk: "Топтың жұмыс тетігі Президенттің жарлығымен айқындалған",
    },
    held: null,
    source: "Trend, 25 January 2025",
    evidence: "V",
  },
] as const satisfies readonly Participation[];
