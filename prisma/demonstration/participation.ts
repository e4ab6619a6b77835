import type { CycleFact } from "./cycle-types.ts";
import { foreignMinistry, interview } from "./sources.ts";

/** Civil society, the national human rights institution and the working group around the review. */
export const participation = [
  {
    kind: "PARTICIPATION",
    texts: {
      en: "22 alternative reports by local and international organisations",
      ru: "22 альтернативных доклада местных и международных организаций",
      kk: "Жергілікті және халықаралық ұйымдардың 22 баламалы баяндамасы",
    },
    occurred: null,
    source: interview,
    evidence: "S",
  },
  {
    kind: "PARTICIPATION",
    milestone: "CONSULTATION",
    texts: {
      en: "Human Dimension Dialogue Platform: subgroup meeting on the alternative reports, chaired jointly by an ambassador-at-large of the Ministry of Foreign Affairs and a deputy director at the Ministry of Justice",
      ru: "Диалоговая площадка по человеческому измерению: заседание подгруппы по альтернативным докладам под совместным председательством посла по особым поручениям МИД и заместителя директора департамента Министерства юстиции",
      kk: "Адами өлшем жөніндегі диалог алаңы: баламалы баяндамалар жөніндегі кіші топтың отырысы, оған СІМ-нің ерекше тапсырмалар жөніндегі елшісі мен Әділет министрлігі департаменті директорының орынбасары бірлесіп төрағалық етті",
    },
    occurred: { on: "2025-05-26", precision: "DAY" },
    source: foreignMinistry,
    evidence: "V",
  },
  {
    kind: "PARTICIPATION",
    milestone: "SIDE_EVENT",
    texts: {
      en: "Side event on combating domestic violence, organised by the Commissioner for Human Rights with the legal centre for women's initiatives Sana Sezim",
      ru: "Параллельное мероприятие по борьбе с бытовым насилием, организованное Уполномоченным по правам человека совместно с Правовым центром женских инициатив «Сана Сезім»",
      kk: "Тұрмыстық зорлық-зомбылыққа қарсы күрес жөніндегі қосымша іс-шара, оны Адам құқықтары жөніндегі уәкіл «Сана Сезім» әйелдер бастамаларының құқықтық орталығымен бірлесіп ұйымдастырды",
    },
    occurred: { on: "2025-06-23", precision: "DAY" },
    source: interview,
    evidence: "S",
  },
  {
    kind: "PARTICIPATION",
    milestone: "NGO_BRIEFING",
    texts: {
      en: "Separate briefing of the experts by non-governmental organisations in Geneva; organisations also followed the dialogue in the room",
      ru: "Отдельная встреча неправительственных организаций с экспертами в Женеве; представители организаций присутствовали и на диалоге",
      kk: "Женевада үкіметтік емес ұйымдардың сарапшылармен жеке кездесуі; ұйымдардың өкілдері диалогқа да қатысып отырды",
    },
    occurred: null,
    source: interview,
    evidence: "S",
  },
  {
    kind: "WORKING_GROUP",
    texts: {
      en: "Interdepartmental working group under the Ministry of Justice: 24 meetings, more than 50 communications and recommendations examined by 26 May 2025",
      ru: "Межведомственная рабочая группа при Министерстве юстиции: на 26 мая 2025 года проведено 24 заседания, рассмотрено более 50 сообщений и рекомендаций",
      kk: "Әділет министрлігінің жанындағы ведомствоаралық жұмыс тобы: 2025 жылғы 26 мамырға дейін 24 отырыс өткізіп, 50-ден астам хабарлама мен ұсынымды қарады",
    },
    occurred: { on: "2025-05-26", precision: "DAY" },
    source: foreignMinistry,
    evidence: "V",
  },
  {
    kind: "WORKING_GROUP",
    texts: {
      en: "The mechanism of the working group was set by presidential decree",
      ru: "Механизм работы группы определен указом Президента",
      kk: "Топтың жұмыс тетігі Президенттің жарлығымен айқындалған",
    },
    occurred: null,
    source: "Trend, 25 January 2025",
    evidence: "V",
  },
] as const satisfies readonly CycleFact[];
