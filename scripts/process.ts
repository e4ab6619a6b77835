import { type ChildProcess, spawn } from "node:child_process";

interface Options {
  env?: NodeJS.ProcessEnv;
  /** Show the output as it comes instead of only when the program fails. */
  loud?: boolean;
}

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a JavaScript program on this Node and returns how it ended. */
export function attempt(args: string[], { env = process.env, loud = false }: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: loud ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As `attempt`, for what has to succeed. */
export async function run(args: string[], options: Options = {}): Promise<string> {
  const { code, output } = await attempt(args, options);
  if (code === 0) return output;
  process.stderr.write(output);
  throw new Error(`${args.join(" ")} ended with ${code}.`);
}

/** Asks a process to end and waits for it; after ten seconds it is no longer a question. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
