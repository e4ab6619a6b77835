import type { Actor } from "@/domain/actor";
import { casesOf } from "@/domain/matrix/cases";
import { asActor, type Hand, people, type Person, type Relation, relations, type Setting } from "@/domain/matrix/people";
import { abilities, type Ability, can } from "@/domain/policy";
import { type Role, roles } from "@/domain/vocabulary";

/** Any ids will do: the policy only compares them. */
const setting = Object.fromEntries(
  [
    "state",
    "otherState",
    "body",
    "otherBody",
    "foreignBody",
    "organisation",
    "otherOrganisation",
    "foreignOrganisation",
    "writer",
    "signer",
    "verifier",
    "publisher",
    "bystander",
    "official",
  ].map((id) => [id, id]),
) as Setting;

const actorFor = (person: Person): Actor | null => asActor(person.hand ?? "asking", person, setting);

/** The cases of an ability in which the policy lets this person through. */
function allowed(ability: Ability, person: Person): string[] {
  const actor = actorFor(person);
  const ask = can as (actor: Actor | null, ability: Ability, ...subject: unknown[]) => boolean;
  return casesOf(ability)
    .filter(([, subject]) => ask(actor, ability, ...subject(setting, actor?.id ?? "")))
    .map(([name]) => name);
}

const named = (name: string): Person => {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`The matrix knows nobody called ${name}.`);
  return person;
};

const places: [Relation[], string][] = [
  [[...relations], "anywhere"],
  [relations.filter((relation) => relation !== "other State"), "own State"],
  [["own body"], "own body"],
  [["own organisation"], "own organisation"],
  [["other organisation"], "the other organisation"],
  [["own organisation", "other organisation"], "either organisation"],
];

/** Where and in which cases a role may do it; null where it never may. */
function cell(ability: Ability, role: Role): string | null {
  const all = casesOf(ability).map(([name]) => name);
  const found = relations.map((relation) => ({ relation, names: allowed(ability, named(`${role}, ${relation}`)) }));
  const wherever = (name: string) => found.filter(({ names }) => names.includes(name)).map(({ relation }) => relation);
  const byPlace = Map.groupBy(
    all.filter((name) => wherever(name).length > 0),
    (name) => placeOf(wherever(name), ability),
  );
  const said = [...byPlace].map(([place, names]) => (names.length === all.length ? place : `${place}: ${names.map(spoken).join(", ")}`));
  return said.length > 0 ? said.join("; ") : null;
}

function placeOf(wanted: Relation[], ability: Ability): string {
  const place = places.find(([those]) => those.join() === wanted.join())?.[1];
  if (!place) throw new Error(`${ability} is allowed in a place that has no name.`);
  return place;
}

const spoken = (name: string): string => name.toLowerCase().replaceAll("_", "-");

/** People who had the record in hand, and somebody just like them who had not. */
const hands: [Hand, like: string, said: string][] = [
  ["writer", "FOCAL_POINT and APPROVER, own body", "whoever wrote it"],
  ["signer", "APPROVER, own body", "whoever signed it"],
  ["verifier", "SECRETARIAT, State alone", "whoever verified it"],
  ["publisher", "SECRETARIAT, State alone", "whoever published it"],
];

/** What nobody may do to what they had in hand themselves. */
function twoPersons(): string[] {
  return abilities.flatMap((ability) =>
    hands.flatMap(([hand, like, said]) => {
      const person = people.find((one) => one.hand === hand);
      const names = allowed(ability, named(like)).filter((name) => person && !allowed(ability, person).includes(name));
      return names.length > 0 ? [`- \`${ability}\` is never for ${said}, whatever roles they hold.`] : [];
    }),
  );
}

const isForEverybody = (ability: Ability): boolean => allowed(ability, named("somebody without a role")).length > 0;

/** The policy as tables, an area of the register at a time. */
export function permissionTables(words: { roles: Record<Role, string> }): string {
  const areas = Map.groupBy(
    abilities.filter((ability) => !isForEverybody(ability)),
    (ability) => ability.split(".")[0] ?? "",
  );
  const tables = [...areas].map(([area, wanted]) => {
    const columns = roles.filter((role) => wanted.some((ability) => cell(ability, role)));
    const rows = wanted.map((ability) => [`\`${ability}\``, ...columns.map((role) => cell(ability, role) ?? "–")]);
    const head = ["ability", ...columns.map((role) => words.roles[role])];
    return [`### ${area}`, "", row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
  });
  const own = abilities
    .filter(isForEverybody)
    .map((ability) => `- \`${ability}\`: ${allowed(ability, named("somebody without a role")).map(spoken).join(", ")}`);
  return [...tables, "### For everybody who is signed in", own.join("\n"), "### Two persons", twoPersons().join("\n")].join("\n\n");
}

const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;
