import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { build } from "esbuild";

/** What a program reads besides its input, by the name that it has beside it. */
const partsOfLayout = {
  "compiler.wasm": "@myriaddreamin/typst-ts-web-compiler/wasm",
  "regular.ttf": "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "bold.ttf": "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
};

/**
 * Lays each program that reads uploaded files, and the one that sends mail, beside the server as one file, because the server starts it as
 * a process of its own and the checkout is not there where it runs.
 */
export async function buildConverter(folder: string): Promise<void> {
  await build({
    entryPoints: [
      "scripts/clean-file.ts",
      "scripts/convert-document.ts",
      "scripts/convert-dataset.ts",
      "scripts/convert-table.ts",
      "scripts/lay-out-report.ts",
      "scripts/worker.ts",
    ],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // What was written for the older kind of module asks for Node's own parts by this name.
    banner: { js: `import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);` },
    logLevel: "warning",
  });
  const files = path.join(folder, "lay-out-report-files");
  await mkdir(files, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const [name, source] of Object.entries(partsOfLayout)) await copyFile(resolve(source), path.join(files, name));
}
