import type { IsoDate } from "./types.ts";

/* What happens between people in the demonstration: made up, and said so where a reader could take it for a fact. */

/** A recommendation that the secretariat opened again after it was closed. */
export const reopening = {
  recommendationKey: "closing-of-websites",
  on: "2026-10-14",
  dueOn: "2027-02-26",
  reason: "Демонстрационная запись: новые сведения требуют нового ответа; отказ не означает, что вопрос снят.",
} as const satisfies { recommendationKey: string; on: IsoDate; dueOn: IsoDate; reason: string };

/** Who lends their role to whom during a leave. */
export const leave = {
  officialKey: "elections-approver",
  deputyKey: "elections-alternate",
  role: "APPROVER",
  namedOn: "2026-11-12",
  from: "2026-11-16",
  until: "2026-12-11",
  note: "Демонстрационный приказ об отпуске",
} as const;

/** An official who has left, and who took over. */
export const departure = {
  bodyKey: "supreme-court",
  email: "court.former@tracker.example",
  name: "Прежний координатор, Верховный Суд (демонстрация)",
  successorKey: "court-focal",
  on: "2026-09-01",
  note: "Демонстрационный приказ о переводе",
} as const;

/** Questions of the secretariat and of bodies, with what was answered; the last one still waits. */
export const conversations = [
  {
    recommendationKey: "closing-of-websites",
    openedBy: "secretariat-verifier",
    answeredBy: "prosecutor-focal",
    openedOn: "2026-10-15",
    answeredOn: "2026-10-21",
    dueOn: "2026-12-18",
    question: "Просим указать, какие акты регулируют порядок ограничения доступа сейчас и есть ли статистика обжалований.",
    answer: "Перечень актов готовится. Статистику обжалований запросили у судов, представим до указанного срока.",
  },
  {
    recommendationKey: "cyberbullying-provisions-and-criticism",
    openedBy: "culture-focal",
    answeredBy: "secretariat-recorder",
    openedOn: "2026-11-09",
    answeredOn: "2026-11-11",
    dueOn: null,
    question: "Нужно ли в ответе описывать случаи до отчётного периода?",
    answer: "Да, но отдельным абзацем и с указанием дат: Комитет спрашивал и о более раннем времени.",
  },
  {
    recommendationKey: "non-discrimination-law",
    openedBy: "secretariat-verifier",
    answeredBy: "justice-focal",
    openedOn: "2026-11-03",
    answeredOn: "2026-11-06",
    dueOn: "2026-12-04",
    question: "Срок ответа истёк 30 июня. Просим сообщить, что ему мешает и когда он будет представлен.",
    answer: "Ждём сведений соисполнителей. Проект ответа подготовим, как только они поступят.",
  },
  {
    recommendationKey: "forced-and-child-labour",
    openedBy: "labour-focal",
    answeredBy: "secretariat-recorder",
    openedOn: "2026-11-10",
    answeredOn: "2026-11-12",
    dueOn: null,
    question: "Достаточно ли в ответе сведений инспекции труда или нужны и судебные решения?",
    answer: "Нужны и те и другие: инспекция показывает, что выявлено, суды – чем это закончилось.",
  },
  {
    recommendationKey: "penalties-for-assembly",
    openedBy: "secretariat-verifier",
    answeredBy: "internal-focal",
    openedOn: "2026-11-17",
    answeredOn: null,
    dueOn: "2026-12-11",
    question: "Просим представить статистику взысканий за участие в мирных собраниях за 2025 год.",
    answer: null,
  },
] as const;

/** A measure that was recorded twice by mistake, and is kept in the archive. */
export const archivedMeasure = {
  code: "А-0",
  title: {
    en: "Training of judges on freedom of expression (recorded twice)",
    ru: "Обучение судей по вопросам свободы выражения мнений (внесено дважды)",
    kk: "Судьяларды пікір білдіру бостандығы бойынша оқыту (екі рет енгізілген)",
  },
  on: "2026-06-10",
  reason: "Демонстрационная запись: мера внесена дважды.",
} as const;
