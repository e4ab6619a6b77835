import path from "node:path";
import { build, generate } from "./server/build.ts";
import { openDatabase, prepareDatabase } from "./database.ts";
import { loadDemonstration, printSignIns } from "./server/demonstration.ts";
import { dataDirectory, secrets } from "./secrets.ts";
import { addressFromEnvironment, applicationEnvironment, publicAddress, refuseTakenPort, serve } from "./server/serve.ts";
import { say, script, untilStopped } from "./session.ts";

await script(async () => {
  const address = addressFromEnvironment();
  await refuseTakenPort(address);

  const owner = await openDatabase({ alone: true });
  const urls = await prepareDatabase(owner, secrets());
  await generate();
  const told = { urls, secrets: secrets(), address, storage: path.join(dataDirectory, "files"), chosen: process.env };
  const isDemonstration = await loadDemonstration(urls, applicationEnvironment({ ...told, isDemonstration: true }));
  await build();

  say("Starting the server …");
  const log = path.join(dataDirectory, "server.log");
  await serve(applicationEnvironment({ ...told, isDemonstration }), address, log);
  say(`\nTreaty Tracker is at ${publicAddress(address)}\n`);
  if (isDemonstration) printSignIns();
  say(`Ctrl-C stops it; the data stay in ${dataDirectory}. Log: ${log}`);
  await untilStopped();
});
