import type { Client } from "pg";

export type Person = "visitor" | "secretariat" | "focalPoint";

export interface Goal {
  /** Times the limit. */
  aim: number;
  bound?: number;
}

export interface Question {
  name: string;
  address: string;
  people: Person[];
  times: number;
  goal?: Goal;
}

/** What there is to ask about in the register: the fullest of everything. */
export interface Subjects {
  cycleId: string;
  recommendationId: string;
  themeId: string;
  bodyId: string;
  status: string;
  mechanismId: string;
}

/** How often a page is asked for in a run; documents take longer and are asked for less. */
export const pageTimes = 50;

const everybody: Person[] = ["visitor", "secretariat"];

export async function findSubjects(owner: Client): Promise<Subjects> {
  const { rows } = await owner.query<Subjects>(`
    SELECT busiest.*,
      (SELECT cycle_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS "cycleId",
      (SELECT c.mechanism_id FROM recommendation r JOIN review_cycle c ON c.id = r.cycle_id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS "mechanismId",
      (SELECT recommendation_id FROM response GROUP BY 1 ORDER BY count(*) FILTER (WHERE state = 'PUBLISHED') DESC, count(*) DESC, 1 LIMIT 1) AS "recommendationId"
    FROM (
      SELECT rt.term_id AS "themeId", a.body_id AS "bodyId", r.verified_status AS status
      FROM recommendation r JOIN recommendation_term rt ON rt.recommendation_id = r.id JOIN assignment a ON a.recommendation_id = r.id
      WHERE r.verified_status <> 'NO_INFORMATION' GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2 LIMIT 1
    ) busiest`);
  const [subjects] = rows;
  if (!subjects) throw new Error("There is nothing in the register to ask about.");
  return subjects;
}

/** What a whole page may cost beside its data as JSON. The goals of each kind of data are those of the questions to the domain. */
const html: Goal = { aim: 4, bound: 8 };

/** The pages and documents that are measured. */
export function questionsAbout({ cycleId, recommendationId, themeId, bodyId, status, mechanismId }: Subjects): Question[] {
  const filters = new URLSearchParams({ theme: themeId, body: bodyId, verified: status });
  const page = { people: everybody, times: pageTimes };
  const document = { people: everybody.slice(0, 1), times: 10 };
  const summary = "/en/exports/progress-summary?format=";
  return [
    { ...page, name: "list, 3 filters, sorted", address: `/en/recommendations?${filters}&sort=due`, goal: html },
    { ...page, name: "list, all", address: "/en/recommendations", goal: html },
    { ...page, name: "list, search, ranked", address: "/en/recommendations?q=torture" },
    { ...page, name: "search page", address: "/ru/search?q=%D0%BF%D1%8B%D1%82%D0%BE%D0%BA" },
    { ...page, name: "one recommendation", address: `/en/recommendations/${recommendationId}`, goal: html },
    {
      ...page,
      people: ["secretariat"],
      name: "the same recommendation elsewhere",
      address: `/en/recommendations/${recommendationId}/recurrence`,
    },
    { ...page, name: "overview", address: "/en", goal: html },
    { ...page, name: "dashboard of everything", address: "/en/dashboard", goal: html },
    { ...page, name: "dashboard of one mechanism", address: `/en/dashboard?mechanism=${mechanismId}`, goal: html },
    { ...page, name: "dashboard of one cycle", address: `/en/dashboard?cycle=${cycleId}`, goal: html },
    { ...page, name: "one review cycle", address: `/en/reviews/${cycleId}`, goal: html },
    { ...page, people: ["secretariat", "focalPoint"], name: "my work", address: "/en/work" },
    { ...page, people: ["focalPoint"], name: "board of one's body", address: "/en/work/body" },
    { ...page, people: ["secretariat"], name: "board of the whole group", address: "/en/work/group" },
    { ...page, people: ["secretariat"], name: "list behind a number of it", address: "/en/work/group/list?show=silent&sort=silence" },
    { ...document, name: "progress summary of a cycle, CSV", address: `${summary}csv&cycle=${cycleId}` },
    { ...document, name: "progress summary of a cycle, Excel", address: `${summary}xlsx&cycle=${cycleId}` },
    { ...document, name: "progress summary of a cycle, Word", address: `${summary}docx&cycle=${cycleId}` },
    { ...document, times: 3, name: "progress summary of everything, CSV", address: `${summary}csv` },
    { ...document, times: 3, name: "progress summary of everything, Excel", address: `${summary}xlsx` },
    { ...document, times: 3, name: "progress summary of everything, Word", address: `${summary}docx` },
  ];
}
