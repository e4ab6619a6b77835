import { freePort } from "@/scripts/postgres/cluster";
import { publicAddress, serve, type Server } from "@/scripts/server/serve";

/** A second server on the database of the journeys, which a journey may kill and start again. */
export async function serveAnother(settings: Record<string, string> = {}) {
  const at = { host: "127.0.0.1", port: await freePort() };
  const address = publicAddress(at);
  const log = `.cache/journeys-${at.port}.log`;
  const environment = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(at.port),
    APP_URL: address,
    WORKER: "off",
    ...settings,
  } as const;
  const start = (): Promise<Server> => serve(environment, at, log);
  let running = await start();
  return {
    address,
    kill: () => {
      // Told that its end is wanted, and not left the time for it.
      void running.stop();
      process.kill(running.pid, "SIGKILL");
    },
    start: async () => void (running = await start()),
    stop: () => running.stop(),
  };
}
