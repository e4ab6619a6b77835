import { build } from "esbuild";

/**
 * Lays each program that reads uploaded files, and the one that sends mail, beside the server as one file, because the server starts it as
 * a process of its own and the checkout is not there where it runs.
 */
export async function buildConverter(folder: string): Promise<void> {
  await build({
    entryPoints: ["scripts/convert-document.ts", "scripts/convert-dataset.ts", "scripts/convert-table.ts", "scripts/worker.ts"],
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
}
