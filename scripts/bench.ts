import { loadWorkedExamples } from './application';
import { type Bench, startBench } from './bench/application';
import { copyArea, keepOnly } from './bench/areas';
import { type CountingProxy, countTrips } from './bench/database-proxy';
import { measureDocuments } from './bench/documents';
import { compareSearch, fillEvidence } from './bench/search';
import { compareSelfEvaluations, FEW, FULL, fillSelfEvaluations } from './bench/self-evaluations';
import { median, spread } from './bench/spread';
import { compareVerification } from './bench/trail';
import { measureUploads, partnerOfLeeds } from './bench/uploads';
import { build } from './build';
import { urlsOf, withClient, withCredentials } from './embedded/roles';
import { runScript } from './failure';
import { openInstallation } from './installation';
import { migrate } from './migrate';
import { loadSecrets } from './secrets';
import { makeTemporaryFolder } from './testing/temporary-folder';

const dashboard = '/areas/leeds/readiness';
/** The lightest page of somebody signed in: one field between header and footer. */
const empty = '/account/password';
const rounds = 7;
const roundMilliseconds = 2500;
const areas = 153;

/** Compares two pages in turn, so that whatever else the machine does falls on both. */
async function compareThroughput({ visitor }: Bench): Promise<void> {
  for (const path of [empty, dashboard]) await visitor.requestsPerSecond(path, roundMilliseconds);
  const pairs: { full: number; light: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const light = await visitor.requestsPerSecond(empty, roundMilliseconds);
    const full = await visitor.requestsPerSecond(dashboard, roundMilliseconds);
    pairs.push({ full, light });
  }
  const ratios = pairs.map(({ full, light }) => full / light);
  const each = `${median(pairs.map(({ full }) => full)).toFixed(0)} and ${median(pairs.map(({ light }) => light)).toFixed(0)} a second here`;
  console.log(`Requests per second, dashboard ÷ empty page: ${spread(ratios)}; aim 0.60 or more. (${each})`);
}

/** One request at a time, the two sizes of database in turn. */
async function compareSizes(one: Bench, many: Bench): Promise<void> {
  const ratios: number[] = [];
  for (let turn = 0; turn < 120; turn += 1) {
    const few = await one.visitor.millisecondsFor(dashboard);
    const more = await many.visitor.millisecondsFor(dashboard);
    if (turn >= 20) ratios.push(more / few);
  }
  // In tens, because a single request says more about the machine than about us.
  const tens = Array.from({ length: 10 }, (_, ten) => median(ratios.slice(ten * 10, ten * 10 + 10)));
  console.log(`Dashboard’s time, ${areas} areas ÷ 1 area: ${spread(tens)}; aim near 1.`);
}

/** The scripts that the dashboard names, as they travel; those for browsers without modules are not fetched by today’s. */
async function weighScripts({ visitor }: Bench): Promise<void> {
  const html = (await visitor.get(dashboard, 'identity')).body.toString();
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const sources = new Set(tags.filter(([tag]) => !/\snomodule/i.test(tag)).map(([, source]) => source ?? ''));
  let bytes = 0;
  for (const source of sources) bytes += (await visitor.getPage(source)).length;
  const page = (await visitor.getPage(dashboard)).length;
  const kilobytes = (count: number) => `${(count / 1000).toFixed(0)} kB`;
  console.log(
    `JavaScript of the dashboard, compressed: ${kilobytes(bytes)} in ${sources.size} files; aim 130 kB or less. (The page itself: ${kilobytes(page)})`,
  );
}

async function countDashboardTrips({ visitor }: Bench, { take }: CountingProxy): Promise<void> {
  const taken: { count: number; milliseconds: number; share: number }[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    take();
    const whole = await visitor.millisecondsFor(dashboard);
    const trips = take();
    if (turn >= 10) taken.push({ ...trips, share: trips.milliseconds / whole });
  }
  console.log(
    `Round trips to the database for a dashboard: ${spread(
      taken.map(({ count }) => count),
      0,
    )}; aim 3 or fewer.`,
  );
  console.log(
    `Time in the database, as a share of the dashboard’s: ${spread(taken.map(({ share }) => share))}; ${spread(
      taken.map(({ milliseconds }) => milliseconds),
      1,
    )} ms here.`,
  );
}

/** Everything from one run on one machine: figures say something only beside one another. */
await runScript(async () => {
  const temporary = makeTemporaryFolder('bench');
  const settings = {
    port: 0,
    dataDir: temporary.folder,
    databaseUrl: undefined,
    appDatabaseUrl: undefined,
    workedExamples: true,
    mailDelivery: 'outbox' as const,
    isAlone: true as const,
  };
  const undo: (() => Promise<void> | void)[] = [temporary.remove];
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    for (const step of undo.reverse()) await step();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!isStopping) void stop().then(() => process.exit(1));
    });
  }
  try {
    console.log('Building and loading …');
    await build();
    const installation = await openInstallation(settings);
    undo.push(installation.stop);
    await migrate(installation.ownerUrl);
    await loadWorkedExamples(installation);
    const secrets = loadSecrets(settings.dataDir);
    const adminUrl = (name: string) =>
      withCredentials(installation.ownerUrl, name, 'postgres', secrets.postgresPassword);
    await withClient(adminUrl('prepare'), (client) => keepOnly(client, 'leeds'));
    await withClient(adminUrl('postgres'), async (client) => {
      for (const name of ['prepare_many', 'prepare_few', 'prepare_full', 'prepare_found']) {
        await client.query(`CREATE DATABASE ${name} TEMPLATE prepare OWNER prepare_owner`);
        await client.query(`GRANT CONNECT ON DATABASE ${name} TO prepare_app`);
      }
    });
    await withClient(adminUrl('prepare_few'), (client) => fillSelfEvaluations(client, FEW));
    await withClient(adminUrl('prepare_full'), (client) => fillSelfEvaluations(client, FULL));
    const searchedArea = await withClient(adminUrl('prepare_found'), (client) => fillEvidence(client));
    await withClient(adminUrl('prepare_many'), (client) => copyArea(client, areas - 1));

    const start = async (urls: { ownerUrl: string; appUrl: string }) => {
      const bench = await startBench({ settings, installation, urls });
      undo.push(bench.stop);
      return bench;
    };
    const one = await start(installation);
    await compareThroughput(one);
    await weighScripts(one);
    await compareSizes(one, await start(urlsOf(installation.ownerUrl, 'prepare_many', secrets)));
    const partnerId = await withClient(installation.ownerUrl, partnerOfLeeds);
    await measureUploads(one, { partnerId, folder: temporary.folder });
    const proxy = await countTrips(installation.appUrl);
    undo.push(proxy.close);
    await countDashboardTrips(await start({ ...installation, appUrl: proxy.url }), proxy);
    await withClient(installation.ownerUrl, compareVerification);
    await measureDocuments();
    const few = await start(urlsOf(installation.ownerUrl, 'prepare_few', secrets));
    const full = await start(urlsOf(installation.ownerUrl, 'prepare_full', secrets));
    await withClient(adminUrl('prepare_few'), (little) =>
      withClient(adminUrl('prepare_full'), (much) =>
        compareSelfEvaluations({ bench: few, client: little }, { bench: full, client: much }),
      ),
    );
    const ofFound = urlsOf(installation.ownerUrl, 'prepare_found', secrets);
    const found = await start(ofFound);
    await withClient(ofFound.appUrl, (client) => compareSearch(found, client, searchedArea));
  } finally {
    if (!isStopping) await stop();
  }
  process.exit(0);
});
