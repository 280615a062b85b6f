import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Permission, permits, permitsSome } from '@/lib/access/permissions';
import { CANARY, type Caller } from '../support/cast';
import { differences, eventCounts, eventsSince, fingerprint, READING } from '../support/fingerprint';
import { type Answer, ask, type Outcome, outcomeOf } from '../support/http';
import { type Opening, openings } from '../support/page-expectations';
import { fillAddress, isAbout, type Stage, servers, setStage, subjectOf, type Whose } from '../support/stage';

let stage: Stage;
let before: { prints: Record<string, string>; events: Map<string, number> };
let asked = 0;
const started = Date.now();

beforeAll(async () => {
  stage = await setStage();
  before = { prints: await fingerprint(stage.world.owner), events: await eventCounts(stage.world.owner) };
});

afterAll(() => {
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `Permission matrix of pages and downloads: ${rows.length} rows × ${stage.cast.length} callers on two servers: ${asked} requests in ${seconds} s`,
  );
});

const rows = Object.entries(openings).flatMap(([address, opening]) =>
  [opening].flat().map((one: Opening) => ({ address, opening: one, needs: typeof one === 'string' ? one : one.needs })),
);

/** Whose things an address can be asked about: one that holds no thing's id has no place for a stray one. */
function kindsOf(opening: Opening): readonly Whose[] {
  if (!isAbout(opening)) return ['own'];
  const parts = Object.values(opening.at ?? {});
  if (parts.some((part) => String(part).endsWith('Id'))) return ['own', 'others', 'elsewhere', 'astray'];
  return parts.length > 0 ? ['own', 'others', 'elsewhere'] : ['own', 'elsewhere'];
}

function isForOperators(opening: Opening): boolean {
  return isAbout(opening) ? opening.about === 'installation' : opening === 'operator';
}

/** What the tables of openings and of permissions say must come of it. */
function wantedOf(opening: Opening, caller: Caller, whose: Whose): readonly Outcome[] {
  if (opening === 'everyone') return ['opened', 'led on'];
  if (opening === 'pending') return caller.state === 'pending' ? ['opened'] : ['sign-in', 'led on'];
  if (opening === 'callback') return ['sign-in'];
  if (caller.state !== 'in') return ['sign-in'];
  if (opening === 'signed-in') return ['opened', 'led on'];
  if (!isAbout(opening) || isForOperators(opening)) return [caller.isOperator ? 'opened' : 'nothing'];
  if (whose === 'elsewhere' || whose === 'astray') return ['nothing'];
  if (opening.about === 'person') return isTheirs(opening, caller, whose) ? ['opened'] : ['nothing'];
  const isAllowed =
    (opening.about ?? (opening.at ? 'partner' : 'area')) === 'area'
      ? permitsSome(caller, opening.needs)
      : permits(caller, opening.needs, subjectOf(stage.things[whose]));
  return isAllowed ? ['opened'] : ['nothing', 'refused'];
}

/** True for a thing that is the caller's own, and stays so only while they hold the permission for anything at all. */
function isTheirs({ needs }: { needs: Permission }, caller: Caller, whose: Whose): boolean {
  return permitsSome(caller, needs) && caller.personId === stage.things[whose].contactId;
}

function mayKnow(opening: Opening, caller: Caller, whose: Whose): boolean {
  if (isForOperators(opening)) return caller.isOperator;
  if (!isAbout(opening) || whose === 'elsewhere') return false;
  if (opening.about === 'person') return isTheirs(opening, caller, whose);
  return permits(caller, opening.shows ?? opening.needs, subjectOf(stage.things[whose]));
}

/** The words of an answer that its reader must not get. */
function leaksIn({ body }: Answer, opening: Opening, caller: Caller): string[] {
  const token = caller.cookie?.split('=')[1] ?? '';
  const secrets = [CANARY, 'secret-of-', ...(token.length > 100 ? [token] : [])];
  const leaks = secrets.filter((secret) => body.includes(secret));
  for (const whose of ['own', 'others', 'elsewhere'] as const) {
    const isShown = body.includes(stage.things[whose].mark);
    if (isShown && !mayKnow(opening, caller, whose)) leaks.push(`words of ${whose} things`);
  }
  return leaks;
}

/** Whose things a caller is asked about: to who holds nothing in the area they are all nobody's. */
function askedOf(opening: Opening, { grants }: Caller): readonly Whose[] {
  return grants.length > 0 ? kindsOf(opening) : ['own'];
}

type Asking = { callers?: readonly Caller[]; headers?: Record<string, string> };

/** Asks as each caller about each thing, and gives what did not come as the tables say. */
async function surprises(
  base: string,
  { address, opening }: (typeof rows)[number],
  { callers = stage.cast, headers = {} }: Asking = {},
): Promise<string> {
  const found: string[] = [];
  const askAs = async (caller: Caller, whose: Whose) => {
    const cookie: Record<string, string> = caller.cookie ? { cookie: caller.cookie } : {};
    const path = fillAddress(address, opening, stage.things[whose]);
    // Next.js answers for a part of a page only where the address says so too.
    const asking = headers.rsc ? `${path}${path.includes('?') ? '&' : '?'}_rsc` : path;
    const answer = await ask(base, asking, { headers: { ...cookie, ...headers } });
    asked += 1;
    const outcome = outcomeOf(answer);
    const wanted = wantedOf(opening, caller, whose);
    const what = `${caller.name}, ${whose}`;
    if (!wanted.includes(outcome)) found.push(`${what}: ${outcome} (${answer.status}), not ${wanted.join(' or ')}`);
    const leaks = leaksIn(answer, opening, caller);
    if (leaks.length > 0) found.push(`${what}: holds ${leaks.join(', ')}`);
  };
  await Promise.all(callers.flatMap((caller) => askedOf(opening, caller).map((whose) => askAs(caller, whose))));
  return found.sort().join('\n');
}

/** The same asked of both servers at once: each is a process of its own. */
async function surprisesOfBoth(row: (typeof rows)[number], asking?: Asking): Promise<string> {
  const found = await Promise.all(
    servers.map(async ({ base, how }) => ({ how, what: await surprises(base, row, asking) })),
  );
  return found.flatMap(({ how, what }) => (what ? [`${row.address} ${how}:\n${what}`] : [])).join('\n');
}

describe('every page and download, with the proxy and with it removed [V3.3.4, V6.3.3, V7.2.1, V7.4.2, V8.2.1, V8.2.2, V8.4.1, V15.3.1]', () => {
  test.each(rows)('$address, by $needs', async (row) => {
    expect(await surprisesOfBoth(row)).toBe('');
  });
});

/** What Next.js reads from its own proxy, its own router or a server in front, and a stranger can send as well. */
const forged: Record<string, Record<string, string>> = {
  'as if the proxy had passed it': { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  'as if the proxy had written it on': { 'x-pathname': '/about', 'x-nonce': 'mine', 'x-middleware-next': '1' },
  'as part of a page': { rsc: '1' },
  'as from the machine itself': {
    'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1',
    'x-forwarded-proto': 'https',
  },
};

describe('headers that a stranger wrote open nothing, with the proxy and with it removed', () => {
  test.each(Object.entries(forged))('%s [V4.1.3, V8.3.1]', async (_how, headers) => {
    const few = ['anonymous', 'second factor pending', 'inspector'];
    const callers = stage.cast.filter(({ name }) => few.includes(name));
    expect(callers).toHaveLength(few.length);
    const found: string[] = [];
    for (const row of rows.filter(({ opening }) => isAbout(opening) || isForOperators(opening)))
      found.push(await surprisesOfBoth(row, { callers, headers }));
    expect(found.filter(Boolean).join('\n')).toBe('');
  });
});

describe('what the matrix rests on', () => {
  it('one server has its proxy and the other has none [V8.3.1]', async () => {
    for (const { base, hasProxy } of servers) {
      const { headers } = await ask(base, '/about');
      expect(headers['content-security-policy'] !== undefined, base).toBe(hasProxy);
    }
  });

  it('asking changed nothing but what the trail says of reading [V3.5.3]', async () => {
    expect(differences(before.prints, await fingerprint(stage.world.owner))).toEqual([]);
    const appended = eventsSince(before.events, await eventCounts(stage.world.owner));
    expect(appended.filter((event) => !READING.includes(event))).toEqual([]);
    expect(appended).toContain('evidence.downloaded');
  });
});

describe('an area that asks for a second factor [V8.2.1]', () => {
  const ofArea = rows.filter(({ address, opening }) => isAbout(opening) && address.startsWith('/areas/[area]'));

  it('opens to nobody who has not proven one, and then to whom it did before', async () => {
    const { owner, leeds } = stage.world;
    await owner.area.update({ where: { id: leeds.id }, data: { settings: { requiresSecondFactor: true } } });
    const lead = stage.cast.find(({ name }) => name === 'inspection-lead');
    const outcomesOf = () =>
      Promise.all(
        ofArea.map(async ({ address, opening }) => {
          const path = fillAddress(address, opening, stage.things.own);
          const answer = await ask(servers[0].base, path, { headers: { cookie: lead?.cookie ?? '' } });
          return { address, outcome: outcomeOf(answer), leads: String(answer.headers.location ?? '').split('?')[0] };
        }),
      );
    const shut = (await outcomesOf()).filter(({ leads }) => leads !== '/account/second-factor');
    expect(shut).toEqual([]);
    await owner.session.updateMany({ where: { personId: lead?.personId ?? '' }, data: { secondFactorAt: new Date() } });
    const open = (await outcomesOf()).filter(({ outcome }) => outcome === 'opened');
    expect(open.length).toBeGreaterThan(ofArea.length / 2);
  });
});
