import type { Actor } from "@/domain/actor";
import { countChosen } from "@/domain/dashboard/counting/queries";
import { countProgress, listLatestChanges } from "@/domain/recommendations/overview/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { listSuggestions } from "@/domain/recommendations/recurrence/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { listBodyLoads } from "@/domain/work/boards/overview/queries";
import { listBoard } from "@/domain/work/boards/queries";
import { boardFiltersSchema, overviewFiltersSchema } from "@/domain/work/boards/schema";
import { listWork } from "@/domain/work/queries";
import { workViewSchema } from "@/domain/work/schema";
import { captured, countOf, withClient } from "./capture.ts";
import type { Goal, Person, Subjects } from "./questions.ts";
import { planOf, replay } from "./replay.ts";
import type { Measured } from "./report.ts";
import { alternate } from "./samples.ts";
import type { Stage } from "./stage.ts";

interface Call {
  name: string;
  goal?: Goal;
  /** Who asks it, if not everybody. */
  as?: Person[];
  run: (actor: Actor | null) => Promise<unknown>;
}

const everybody: Person[] = ["visitor", "secretariat"];

/** Whoever is signed in, by what they are. */
export type Actors = Record<Exclude<Person, "visitor">, Actor>;

const callsFor = ({ recommendationId, themeId, bodyId, status, mechanismId }: Subjects): Call[] => {
  const filters = recommendationFiltersSchema.parse({ theme: themeId, body: bodyId, verified: status, sort: "due" });
  const everything = recommendationFiltersSchema.parse({});
  const search = recommendationFiltersSchema.parse({ q: "torture" });
  const [board, loads] = [boardFiltersSchema.parse({}), overviewFiltersSchema.parse({})];
  const silent = boardFiltersSchema.parse({ show: "silent", sort: "silence" });
  const narrowed = boardFiltersSchema.parse({ mechanism: mechanismId });
  return [
    { name: "list, 3 filters, sorted", goal: { aim: 3 }, run: (actor) => listRecommendations(actor, filters, "en") },
    { name: "search, ranked, with total", goal: { aim: 1.3 }, run: (actor) => listRecommendations(actor, search, "en") },
    { name: "one recommendation with its history", goal: { aim: 5 }, run: (actor) => findRecommendation(actor, recommendationId, "en") },
    { name: "progress, status by body", goal: { aim: 1.5, bound: 3 }, run: (actor) => countProgress(actor, {}, "en") },
    { name: "dashboard of everything", goal: { aim: 1.5, bound: 3 }, run: (actor) => countChosen(actor, everything) },
    {
      name: "dashboard of one mechanism",
      goal: { aim: 1.5, bound: 3 },
      run: (actor) => countChosen(actor, { ...everything, mechanism: mechanismId }),
    },
    {
      name: "what may be the same elsewhere",
      as: ["secretariat"],
      run: async (actor) => actor && listSuggestions(actor, recommendationId, "en"),
    },
    { name: "latest changes", goal: { aim: 3 }, run: (actor) => listLatestChanges(actor, "en") },
    { name: "my work", as: ["secretariat", "focalPoint"], run: async (actor) => actor && listWork(actor, workViewSchema.parse({}), "en") },
    { name: "board of one's body", as: ["focalPoint"], run: async (actor) => actor && listBoard(actor, "body", board, "en") },
    { name: "board of the whole group", as: ["secretariat"], run: async (actor) => actor && listBodyLoads(actor, loads, "en") },
    { name: "list behind a number of it", as: ["secretariat"], run: async (actor) => actor && listBoard(actor, "group", silent, "en") },
    { name: "the same, one mechanism", as: ["secretariat"], run: async (actor) => actor && listBoard(actor, "group", narrowed, "en") },
  ];
};

/** Questions to the domain without a page round them, by whoever asks them, beside `pg` with the same SQL. */
export async function measureQueries(stage: Stage, subjects: Subjects, actors: Actors, only = ""): Promise<Measured[]> {
  const measured: Measured[] = [];
  const calls = callsFor(subjects).filter(({ name }) => new RegExp(only).test(name));
  for (const { run, as = everybody, ...call } of calls) {
    for (const who of as) {
      const actor = who === "visitor" ? null : actors[who];
      const statements = await captured(stage, () => run(actor));
      const plan = planOf(statements);
      await withClient(plan.user === "tracker_app" ? stage.urls.app : stage.urls.public, async (client) => {
        const runs = await alternate({ ours: () => run(actor), limit: () => replay(client, plan) }, 50);
        measured.push({ ...call, who, runs, statements: countOf(statements) });
      });
    }
  }
  return measured;
}
