import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";

import { createTypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { loadFonts } from "@myriaddreamin/typst.ts/options.init";

/**
 * Runs in a process of its own (lib/isolated.ts): takes a report as JSON and gives back its PDF in base 64. What the report says is data
 * to the layout and is never read as a part of it.
 */
const parts = {
  "compiler.wasm": "@myriaddreamin/typst-ts-web-compiler/wasm",
  "regular.ttf": "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "bold.ttf": "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
} as const;

/** The build lays what is needed beside this script; from a checkout it is where it was installed. */
function part(name: keyof typeof parts): Uint8Array {
  const beside = new URL(`./lay-out-report-files/${name}`, import.meta.url);
  const place = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(parts[name]);
  return new Uint8Array(readFileSync(place));
}

const layout = `
#let report = json(bytes(sys.inputs.report))
#set document(title: report.title, author: (), date: none)
#set text(font: "Noto Sans", lang: report.language, size: 10.5pt)
#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")
#set par(justify: false, leading: 0.7em, spacing: 1em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.9em)
#show heading.where(level: 3): set text(size: 10pt, fill: rgb("#59636f"))
#let lines(text) = for line in text.split("\\n") { if line.trim() != "" { par(line) } }
#heading(level: 1, report.title)
#for fact in report.cover { par[#strong(fact.label): #fact.value] }
#for part in report.parts {
  heading(level: 2, part.heading)
  for answer in part.answers {
    if answer.label != "" { heading(level: 3, outlined: false, answer.label) }
    lines(answer.text)
  }
}
`;

const compiler = createTypstCompiler();
await compiler.init({
  getModule: () => part("compiler.wasm"),
  beforeBuild: [loadFonts([part("regular.ttf"), part("bold.ttf")], { assets: false })],
});
compiler.addSource("/report.typ", layout);
const report = (await buffer(process.stdin)).toString("utf8");
// The number of the format for PDF; its name would silently give another.
const { result } = await compiler.compile({ mainFilePath: "/report.typ", inputs: { report }, format: 1, diagnostics: "full" });
if (!result) throw new Error("The report cannot be laid out.");
process.stdout.write(Buffer.from(result).toString("base64"));
