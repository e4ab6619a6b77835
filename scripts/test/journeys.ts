import path from "node:path";
import { build, generate } from "../server/build.ts";
import { loadDemonstration } from "../server/demonstration.ts";
import { freePort } from "../postgres/cluster.ts";
import { connect } from "../postgres/connection.ts";
import { applicationEnvironment, publicAddress, serve } from "../server/serve.ts";
import { say, whenStopping } from "../session.ts";
import { findChromium } from "./chromium.ts";
import { journeys, type Tally } from "./tally.ts";
import { copyTemplate, startThrowAway, type ThrowAway } from "./throw-away.ts";

/** The journeys, in a real browser, against the production build on a database of its own that holds the demonstration. */
export async function runJourneys(options: string[] = []): Promise<Tally> {
  const browser = await findChromium();
  say(`The journeys use ${browser.file}.`);
  await generate();
  await build();

  const cluster = await startThrowAway();
  whenStopping(cluster.stop);
  const urls = cluster.urls("journeys");
  await copyTemplate(urls.owner, "journeys");

  const address = { host: "127.0.0.1", port: await freePort() };
  const { secrets, home } = cluster;
  const storage = path.join(home, "files");
  const log = ".cache/journeys.log";
  // Nobody listens there but while a journey signs in through it.
  const chosen = {
    OIDC_ISSUER: `http://localhost:${await freePort()}`,
    OIDC_CLIENT_ID: "tracker",
    OIDC_CLIENT_SECRET: secrets.authSecret,
    OIDC_NAME: "Test identity",
  };
  const environment = applicationEnvironment({ urls, secrets, address, storage, isDemonstration: true, chosen });
  await loadDemonstration(urls, environment);
  await serve(environment, address, log);

  return journeys(
    {
      ...process.env,
      ...(await serveCounted(cluster)),
      ...(await serveCanaries(cluster)),
      ...environment,
      NODE_ENV: "test",
      BASE_URL: publicAddress(address),
      OWNER_DATABASE_URL: urls.owner,
      SERVER_LOG: log,
      CHROMIUM_FILE: browser.file,
      CHROMIUM_ARGS: JSON.stringify(browser.args),
      CHROMIUM_ENV: JSON.stringify(browser.env),
    },
    options,
  );
}

/** A second server, on an empty database whose statements are written to the log, for the test that counts them. */
async function serveCounted({ urls: urlsOf, secrets, home, log }: ThrowAway): Promise<Record<string, string>> {
  const urls = urlsOf("counted");
  await copyTemplate(urls.owner, "counted");
  const owner = await connect(urls.owner);
  await owner.query("ALTER DATABASE counted SET log_statement = 'all'").finally(() => owner.end());

  const address = { host: "127.0.0.1", port: await freePort() };
  // What the worker asks is no page's question.
  await serve(
    { ...applicationEnvironment({ urls, secrets, address, storage: path.join(home, "counted"), isDemonstration: true }), WORKER: "off" },
    address,
    ".cache/counted.log",
  );
  return { COUNTED_URL: `http://${address.host}:${address.port}`, COUNTED_DATABASE_URL: urls.owner, POSTGRES_LOG: log };
}

/** A third one, on an empty database, for the test that plants marks and looks for them everywhere. Nobody else writes there. */
async function serveCanaries({ urls: urlsOf, secrets, home }: ThrowAway): Promise<Record<string, string>> {
  const urls = urlsOf("canaries");
  await copyTemplate(urls.owner, "canaries");
  const address = { host: "127.0.0.1", port: await freePort() };
  const environment = applicationEnvironment({ urls, secrets, address, storage: path.join(home, "canaries"), isDemonstration: true });
  const log = ".cache/canaries.log";
  await serve(environment, address, log);
  return {
    CANARIES_URL: `http://${address.host}:${address.port}`,
    CANARIES_DATABASE_URL: urls.owner,
    CANARIES_ENVIRONMENT: JSON.stringify(environment),
    CANARIES_LOG: log,
  };
}
