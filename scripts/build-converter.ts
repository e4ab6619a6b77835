import { build } from "esbuild";

/**
 * Lays the program that reads uploaded files beside the server as one file, because the server starts it as
 * a process of its own and the checkout is not there where it runs.
 */
export async function buildConverter(folder: string): Promise<void> {
  await build({
    entryPoints: ["scripts/convert-document.ts"],
    outfile: `${folder}/convert-document.mjs`,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    logLevel: "warning",
  });
}
