import type { Actor } from "@/domain/actor";
import { countProgress, listLatestChanges } from "@/domain/recommendations/overview/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { listSuggestions } from "@/domain/recommendations/recurrence/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { captured, countOf, withClient } from "./capture.ts";
import type { Goal, Subjects } from "./questions.ts";
import { planOf, replay } from "./replay.ts";
import type { Measured } from "./report.ts";
import { alternate } from "./samples.ts";
import type { Stage } from "./stage.ts";

interface Call {
  name: string;
  goal?: Goal;
  /** Only the secretariat asks it. */
  isOfSecretariat?: true;
  run: (actor: Actor | null) => Promise<unknown>;
}

const callsFor = ({ recommendationId, themeId, bodyId, status }: Subjects): Call[] => {
  const filters = recommendationFiltersSchema.parse({ theme: themeId, body: bodyId, verified: status, sort: "due" });
  const search = recommendationFiltersSchema.parse({ q: "torture" });
  return [
    { name: "list, 3 filters, sorted", goal: { aim: 3 }, run: (actor) => listRecommendations(actor, filters, "en") },
    { name: "search, ranked, with total", goal: { aim: 1.3 }, run: (actor) => listRecommendations(actor, search, "en") },
    { name: "one recommendation with its history", goal: { aim: 5 }, run: (actor) => findRecommendation(actor, recommendationId, "en") },
    { name: "progress, status by body", goal: { aim: 1.5, bound: 3 }, run: (actor) => countProgress(actor, {}, "en") },
    {
      name: "what may be the same elsewhere",
      isOfSecretariat: true,
      run: async (actor) => actor && listSuggestions(actor, recommendationId, "en"),
    },
    { name: "latest changes", goal: { aim: 3 }, run: (actor) => listLatestChanges(actor, "en") },
  ];
};

/** Questions to the domain without a page round them, as a visitor and as the secretariat, beside `pg` with the same SQL. */
export async function measureQueries(stage: Stage, subjects: Subjects, secretariat: Actor): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { run, isOfSecretariat = false, ...call } of callsFor(subjects)) {
    for (const [who, actor] of [
      ["visitor", null],
      ["secretariat", secretariat],
    ] as const) {
      if (isOfSecretariat && !actor) continue;
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
