import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./process.ts";
import { Refusal, say, script } from "./session.ts";

/** Draws the picture in docs/architecture.md from the imports themselves; with --check, says whether it is still true. */
const file = "docs/architecture.md";
const [begin, end] = ["<!-- drawn by npm run picture -->", "<!-- end of the picture -->"];
const storeys = ["app", "components", "domain", "lib"];

interface Module {
  source: string;
  dependencies: { resolved: string }[];
}

await script(async () => {
  const document = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Refusal(`${file} has no place for the picture, between “${begin}” and “${end}”.`);

  const drawn = `${before}${begin}\n\n\`\`\`mermaid\n${draw(await imports())}\n\`\`\`\n\n${end}${after}`;
  if (drawn === document) return;
  if (process.argv.includes("--check")) throw new Refusal(`The picture in ${file} is no longer true: npm run picture`);
  writeFileSync(file, drawn);
  say(`Drew the picture in ${file}.`);
});

async function imports(): Promise<Module[]> {
  const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs";
  const output = await run([cruiser, ...storeys, "--output-type", "json"]);
  return (JSON.parse(output) as { modules: Module[] }).modules;
}

/** Storeys as boxes of their rooms; an arrow says that somebody there uses somebody here. */
function draw(modules: Module[]): string {
  const rooms = new Set<string>();
  const arrows = new Set<string>();
  for (const { source, dependencies } of modules.filter(({ source }) => isDrawn(source))) {
    const from = room(source);
    rooms.add(from);
    for (const { resolved } of dependencies.filter(({ resolved }) => isDrawn(resolved))) {
      const to = room(resolved);
      const leavesStorey = storey(from) !== storey(to);
      const [here, there] = leavesStorey ? [storey(from), storey(to)] : [from, to];
      const isWorthAnArrow = leavesStorey || (here !== there && !isStorey(here) && !isStorey(there));
      if (isWorthAnArrow) arrows.add(`  ${key(here)} --> ${key(there)}`);
    }
  }
  const boxes = storeys.map((name) => {
    const inside = [...rooms].filter((place) => storey(place) === name && !isStorey(place)).sort();
    return [`  subgraph ${name}`, ...inside.map((place) => `    ${key(place)}["${place.slice(name.length + 1)}"]`), "  end"].join("\n");
  });
  return ["flowchart TB", ...boxes, ...[...arrows].sort()].join("\n");
}

function isDrawn(source: string): boolean {
  return storeys.includes(storey(source)) && !/\.test\.tsx?$|\/factories\.ts$|^domain\/matrix\//.test(source);
}

function storey(place: string): string {
  return place.split("/")[0] ?? "";
}

/** An area is a room. The files that lie in none are used by all of their storey, which goes without arrows. */
function room(source: string): string {
  const [name = "", ...inner] = source.split("/");
  return inner.length > 1 ? `${name}/${inner[0]}` : name;
}

function isStorey(place: string): boolean {
  return storeys.includes(place);
}

function key(place: string): string {
  return place.replace(/\W+/g, "_");
}
