import type { Words } from "@/domain/exports/schema";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import type { TermFilter } from "@/domain/vocabularies/rules";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";

type Choice = { value: string; label: string };

/** What a list can be filtered by, in the reader's words. */
export type FilterChoices = {
  states: Choice[];
  mechanisms: Choice[];
  cycles: Choice[];
  bodies: Choice[];
  terms: { filter: TermFilter; options: Choice[] }[];
};

/** How the reader filtered the list, in words; what has no name of its own, as it stands in the address. */
export function filtersInWords(filters: RecommendationFilters, choices: FilterChoices, words: Words, locale: Locale) {
  const chosen = (list: Choice[], id?: string) => list.find(({ value }) => value === id)?.label ?? id;
  const term = (name: TermFilter) => {
    const id = filters[name];
    return id === "none"
      ? words("recommendationList.none")
      : chosen(choices.terms.find(({ filter }) => filter === name)?.options ?? [], id);
  };
  const status = (value: RecommendationFilters["claimed"]) => value && words(`vocabulary.ImplementationStatus.${value}`);
  const month = (value: string) => formatDate(`${value}-01`, locale, { precision: "MONTH" });
  const { answered, lead, voice, standing, age, verifiedIn } = filters;
  const yes = words("recommendation.yes");
  const said = {
    q: filters.q,
    state: chosen(choices.states, filters.state),
    mechanism: chosen(choices.mechanisms, filters.mechanism),
    cycle: chosen(choices.cycles, filters.cycle),
    theme: term("theme"),
    group: term("group"),
    sdg: term("sdg"),
    article: term("article"),
    measure: term("measure"),
    cluster: term("cluster"),
    lead: lead === "none" ? words("recommendationList.noLeadFilter") : chosen(choices.bodies, lead),
    body: chosen(choices.bodies, filters.body),
    claimed: status(filters.claimed),
    verified: status(filters.verified),
    verifiedIn: verifiedIn && month(verifiedIn),
    voice: voice && words(`voices.names.${voice}`),
    standing: standing && words(`vocabulary.GradeStanding.${standing}`),
    age: age && words(`boards.ages.bands.${age}`),
    answered:
      answered === "yes" || answered === "no"
        ? words(`recommendationList.answers.${answered}`)
        : answered && words("recommendationList.answers.month", { month: month(answered) }),
    followUp: filters.followUp && yes,
    overdue: filters.overdue && yes,
    silent: filters.silent && yes,
    unassigned: filters.unassigned && yes,
    repeated: filters.repeated && yes,
    reopened: filters.reopened && yes,
    archived: filters.archived && yes,
  } satisfies Partial<Record<keyof RecommendationFilters, string | undefined>>;
  return Object.entries(said).flatMap(([name, value]) =>
    value ? [{ name, label: words(`recommendationList.${name as keyof typeof said}`), value }] : [],
  );
}
