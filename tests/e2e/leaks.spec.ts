import { connect } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { readRoutes } from '../support/routes';

const places = ['', '/public', '/static', '/_next', '/api', '/..%2f', '/%2e%2e'];
const files = [
  ...['.git/config', '.git/HEAD', '.gitignore', '.env', '.env.local', '.env.production', '.npmrc', '.DS_Store'],
  ...[
    'package.json',
    'package-lock.json',
    'next.config.ts',
    'next.config.js',
    'proxy.ts',
    'tsconfig.json',
    'biome.json',
  ],
  ...['.next/BUILD_ID', 'BUILD_ID', 'server/server-reference-manifest.json', 'routes-manifest.json', 'trace', 'cache/'],
  ...[
    '.data/secrets.json',
    'secrets.json',
    'prisma/schema/people.prisma',
    'prisma.config.ts',
    'README.md',
    'backup.zip',
  ],
  ...['backup.sql', 'dump.sql', 'db.sqlite', 'web.config', '.htaccess', 'server-status', 'phpinfo.php', 'wp-login.php'],
  ...[
    'id_rsa',
    '.ssh/id_rsa',
    'etc/passwd',
    'proc/self/environ',
    'evidence/',
    'logs/web.log',
    'app.js.map',
    'swagger.json',
  ],
];

test('nothing is served but what is meant to be [V5.3.1, V13.4.1]', async ({ openAs, request }) => {
  const page = await openAs('Operator', 'The whole installation');
  const asked = places.flatMap((place) => files.map((file) => `${place}/${file}`));
  expect(asked.length).toBeGreaterThan(300);
  const served: string[] = [];
  const ask = async (address: string, index: number) => {
    const answer = await (index % 2 === 0 ? request : page.request).get(address, { maxRedirects: 1 });
    if (![400, 404].includes(answer.status())) served.push(`${answer.status()} for ${address}`);
  };
  for (let at = 0; at < asked.length; at += 10)
    await Promise.all(asked.slice(at, at + 10).map((address, index) => ask(address, at + index)));
  expect(served).toEqual([]);
});

test('no folder lists what is in it [V13.4.3]', async ({ request }) => {
  for (const folder of [
    '/_next/',
    '/_next/static/',
    '/_next/static/chunks/',
    '/_next/static/media/',
    '/public/',
    '/api/',
  ]) {
    const answer = await request.get(folder);
    expect.soft(answer.status(), folder).toBe(404);
    expect.soft(await answer.text(), folder).not.toMatch(/Index of|\.woff2<|\.js</);
  }
});

test('what watches over the service says whether it runs and nothing else [V13.4.5]', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok');
  expect(await (await request.get('/readyz')).text()).toMatch(/^[a-z ]{2,20}$/i);
  const inner = [
    '/metrics',
    '/health',
    '/health/deep',
    '/status',
    '/debug',
    '/_debug',
    '/actuator',
    '/docs',
    '/api-docs',
  ];
  for (const address of inner) expect.soft((await request.get(address)).status(), address).toBe(404);
});

/** Sends bytes as they are, and gives everything that comes back. */
function send(baseURL: string, text: string): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

const closing = 'Host: localhost\r\nConnection: close';

test('a request that says its length in two ways is refused, and what hides in it is not heard [V4.2.1]', async ({
  baseURL,
}) => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const tries = [
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`,
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: +0\r\n\r\n${hidden}`,
  ];
  for (const text of tries) {
    const heard = await send(baseURL ?? '', text);
    expect.soft(heard.split('\r\n')[0], text).toMatch(/^HTTP\/1\.1 400 /);
    expect.soft(heard.match(/HTTP\/1\.1 /g), text).toHaveLength(1);
  }
});

test('methods that show what was sent are refused and show nothing [V13.4.4]', async ({ baseURL }) => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'DEBUG']) {
    const heard = await send(baseURL ?? '', `${method} /sign-in HTTP/1.1\r\n${closing}\r\nX-Canary: canary-17\r\n\r\n`);
    expect.soft(heard, method).not.toMatch(/^HTTP\/1\.1 [23]/);
    expect.soft(heard, method).not.toContain('canary-17');
  }
});

/** Every page that can be reached by links from the address, up to a number. */
async function* crawl(page: Page, start: string, most: number): AsyncGenerator<{ address: string; links: string[] }> {
  const [seen, waiting] = [new Set([start]), [start]];
  for (let count = 0; waiting.length > 0 && count < most; count += 1) {
    const address = waiting.shift() ?? start;
    await page.goto(address);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    yield { address, links };
    for (const href of links) {
      const { origin, pathname } = new URL(href);
      if (origin === new URL(page.url()).origin && !pathname.startsWith('/api/') && !seen.has(pathname)) {
        seen.add(pathname);
        waiting.push(pathname);
      }
    }
  }
}

test('on every page one can sign out, nothing is kept in the browser, nobody else is asked, and no address says whose case it is [V7.4.4, V14.2.1, V14.2.3, V14.3.3]', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, children’s social care');
  const addresses: string[] = [];
  let pages = 0;
  for await (const { address, links } of crawl(page, '/areas/leeds/work', 45)) {
    const isPublic = ['/about', '/accessibility', '/privacy'].includes(address);
    if (!isPublic)
      await expect.soft(page.getByRole('button', { name: 'Sign out', exact: true }), address).toBeVisible();
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      document.cookie,
    ]);
    expect.soft(kept, address).toEqual(['']);
    addresses.push(...links);
    pages += 1;
  }
  expect(pages).toBeGreaterThan(25);
  const ofCases = /LDS-?\d|\bCSC\b.\d|@|%40|token|session=|password=|\d{2}[-/]\d{2}[-/]\d{4}/i;
  expect([...new Set(addresses)].filter((address) => ofCases.test(address))).toEqual([]);
});

test('after signing out the button back shows nothing of the service [V14.3.1]', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  await page.goto('/areas/leeds/evidence');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  const cleared = await page.request.get('/sign-in?done=session.ended');
  expect(cleared.headers()['clear-site-data']).toMatch(/"cache"/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Leeds', { exact: true }).first()).toBeAttached();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(0);
});

test('every page says in words what went wrong, and nothing of how it is made [V16.5.1]', async ({ request }) => {
  const shapes = readRoutes().map(({ address }) => address.replaceAll(/\[[^\]]+\]/g, "x'%22%3Cb%3E"));
  for (const address of shapes) {
    const body = await (await request.get(address)).text();
    expect.soft(body, address).not.toMatch(/at .*\.(?:ts|js):\d+|PrismaClient|SELECT .* FROM|node_modules|postgresql:/);
  }
});
