import http from "node:http";
import { createRequire } from "node:module";
import { attempt } from "../process.ts";

const agent = new http.Agent({ keepAlive: true });

export interface Answer {
  status: number;
  body: Buffer;
}

interface Asked {
  headers?: Record<string, string>;
  /** What to send; without it, it is only a question. */
  body?: string;
}

/** One request on a connection that stays open. Anything but an answer with status 200 ends the bench. */
export function ask(url: string, { headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, headers, method: body === undefined ? "GET" : "POST" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
        if (answer.status === 200) resolve(answer);
        else reject(new Error(`${url} answered ${answer.status}:\n${answer.body.toString().slice(0, 500)}`));
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

export const closeConnections = (): void => agent.destroy();

const [connections, seconds] = [8, 3];

/** How many requests a second are answered when eight ask at once. */
export async function requestsPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const program = createRequire(import.meta.url).resolve("autocannon");
  const sent = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { code, output } = await attempt([program, "--json", "-c", String(connections), "-d", String(seconds), ...sent, url]);
  const [json] = /\{.*\}/s.exec(output) ?? [];
  if (code !== 0 || !json) throw new Error(`autocannon could not ask ${url}:\n${output}`);
  const { requests, non2xx } = JSON.parse(json) as { requests: { average: number }; non2xx: number };
  if (non2xx) throw new Error(`${url} was not always answered: ${non2xx} times.`);
  return requests.average;
}
