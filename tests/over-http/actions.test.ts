import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Permission, permits } from '@/lib/access/permissions';
import type { Caller } from '../support/cast';
import { exportedActions, permissionsAsked } from '../support/exported-actions';
import { differences, eventCounts, eventsSince, fingerprint, READING } from '../support/fingerprint';
import {
  type Fields,
  POSTS,
  type Post,
  type PostableAction,
  post,
  postOutcomeOf,
  readActions,
} from '../support/posting';
import type { Prepared } from '../support/prepared';
import { fillRoute, type Stage, servers, setStage, subjectOf, type Whose } from '../support/stage';

const built = readActions(process.env.SITE_BUILD ?? '');
const inCode = new Map(exportedActions().map((action) => [action.name, action]));
const asked = permissionsAsked();

let stage: Stage;
let before: { prints: Record<string, string>; events: Map<string, number> };
let posts = 0;
const started = Date.now();

beforeAll(async () => {
  stage = await setStage();
  before = { prints: await fingerprint(stage.world.owner), events: await eventCounts(stage.world.owner) };
});

afterAll(() => {
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `Permission matrix of server actions: ${built.length} actions × ${stage.cast.length} callers on two servers: ${posts} posts in ${seconds} s`,
  );
});

/** Origins that are not ours: none, another site's, and the one of a frame that has none. */
const foreign = { missing: null, 'another site': 'https://evil.example', null: 'null' } as const;

type Try = {
  action: PostableAction;
  base: string;
  how: Post;
  caller: Caller | undefined;
  whose?: Whose;
  origin?: string | null;
  fields?: Fields;
};

async function attempt({ action, base, how, caller, whose = 'own', origin = base, fields }: Try) {
  if (!caller) throw new Error(`Nobody of the cast may do ${action.name}`);
  const address = fillRoute(action.route, stage.things.own) ?? action.route;
  const sent = fields ?? fieldsOf(stage.things[whose]);
  posts += 1;
  return postOutcomeOf(await post({ base, address, id: action.id, how, fields: sent, cookie: caller.cookie, origin }));
}

const say = 'Words that name nobody.';

/**
 * Every field that forms have, filled for the prepared things, so that most forms get past their schema to the command
 * itself. What a form does not ask for is a stranger's addition, which must be passed over.
 */
function fieldsOf(of: Prepared): Fields {
  const { slug, mark, submittedId, returnedId, draftId, ...ids } = of;
  const words = ['title', 'detail', 'reason', 'note', 'concern', 'method', 'summary', 'name', 'shortName', 'headline'];
  const more = [
    'managerTold',
    'seenBy',
    'decisionMaker',
    'decision',
    'successMeasure',
    'ownerName',
    'cohort',
    'effect',
  ];
  const fields = {
    ...{
      area: slug,
      version: '1',
      number: '1',
      reportId: draftId,
      selfEvaluationId: submittedId,
      personId: of.leavingId,
    },
    ...{ dueOn: '2009-12-01', startedOn: '2009-09-01', total: '3', reviewed: '2', found: '1', place: 'key-contact' },
    ...{ status: 'in-progress', kind: 'police', source: 'inspection', marking: 'official', goTo: 'list', next: '/' },
    ...{ reference: 'LDS-1', holdsCaseFiles: 'on', role: 'operator', isOperator: 'on', id: mark, returnedId },
    ...Object.fromEntries([...words, ...more].map((word) => [word, say])),
    ...ids,
  };
  return Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
}

/** Whether the tables let this caller do it to that thing. Whoever may is not asked here: they would change something. */
function mayDo({ name }: PostableAction, caller: Caller, whose: Whose): boolean {
  const action = inCode.get(name);
  if (!action || action.actor === 'visitor') return true;
  if (caller.state !== 'in') return false;
  if (action.actor === 'person') return true;
  if (action.actor === 'operator') return caller.isOperator;
  if (whose === 'elsewhere' || whose === 'astray') return false;
  const permissions = (asked.get(action.command) ?? []) as readonly Permission[];
  return permissions.some((permission) => permits(caller, permission, subjectOf(stage.things[whose])));
}

describe('the server actions of the build', () => {
  it('are those of the code, and each is on a page that the matrix knows [V8.1.1]', () => {
    const names = (list: readonly { name: string; path: string }[]) => list.map(({ name, path }) => `${path} ${name}`);
    expect(names(built).sort()).toEqual(names([...inCode.values()]).sort());
    expect(built.filter(({ route }) => fillRoute(route, stage.things.own) === undefined)).toEqual([]);
  });
});

/** Of those whom nothing lets in any more one stands for all: pages are asked as each of them. */
function callers(): Caller[] {
  return stage.cast.filter(({ name }) => !['signed out', 'expired', 'idle', 'forged'].includes(name));
}

/** Whose things a caller is asked about whom the tables give nothing there; who holds no role there has one kind of none. */
function refusedOf(action: PostableAction, caller: Caller): Whose[] {
  const kinds: Whose[] = caller.grants.length > 0 ? ['own', 'others', 'elsewhere', 'astray'] : ['own'];
  return kinds.filter((whose) => !mayDo(action, caller, whose));
}

type Server = (typeof servers)[number];

/** A try with what may come of it; `about` says in words what of it is another's. */
type Expected = Omit<Try, 'action' | 'base' | 'caller'> & { caller: Caller; about: string; wanted: readonly string[] };

/** What comes of the tries on both servers at once, each a process of its own; only what was not to be. */
async function surprisesOf(action: PostableAction, triesOn: (server: Server) => readonly Expected[]): Promise<string> {
  const all = servers.flatMap((server) => triesOn(server).map((one) => ({ ...one, server })));
  const found = await Promise.all(
    all.map(async ({ server, about, wanted, ...one }) => {
      const outcome = await attempt({ action, base: server.base, ...one });
      return wanted.includes(outcome) ? [] : [`${one.caller.name}, ${about}, by ${one.how} ${server.how}: ${outcome}`];
    }),
  );
  return found.flat().sort().join('\n');
}

describe('no server action, with the proxy and with it removed,', () => {
  test.each(built)('$name acts for a form from another site [V3.5.1]', async (action) => {
    const triesOn = ({ hasProxy }: Server) => {
      // Without the proxy a foreign Origin meets Next.js’s own refusal, which it calls an error of the server.
      const wanted = ['foreign', 'elsewhere', 'refused', ...(hasProxy ? [] : ['failed'])];
      const origins = Object.entries(foreign).filter(([from]) => hasProxy || from === 'another site');
      return callers().flatMap((caller, at) =>
        origins.map(([from, origin], number) => {
          const how = POSTS[(at + number) % 2] ?? 'form';
          return { caller, origin, how, about: `origin ${from}`, wanted };
        }),
      );
    };
    expect(await surprisesOf(action, triesOn)).toBe('');
  });

  const ids = '[V2.2.2, V7.2.1, V8.2.1, V8.2.2, V8.2.3, V15.3.3]';
  test.each(built)(`$name acts for those whom the tables refuse it ${ids}`, async (action) => {
    const triesOn = ({ hasProxy }: Server) =>
      callers().flatMap((caller) => {
        const wanted = ['signed out', 'elsewhere', ...(caller.state === 'in' ? ['answered'] : [])];
        return refusedOf(action, caller).flatMap((whose) => {
          const ways: readonly Post[] = whose === 'own' && hasProxy ? POSTS : ['script'];
          return ways.map((how) => ({ caller, whose, how, about: whose, wanted }));
        });
      });
    expect(await surprisesOf(action, triesOn)).toBe('');
  });
});

describe('after all these posts', () => {
  it('nothing has changed, and the trail tells of refusals and of reading alone [V3.5.1, V8.2.1]', async () => {
    expect(differences(before.prints, await fingerprint(stage.world.owner))).toEqual([]);
    const appended = eventsSince(before.events, await eventCounts(stage.world.owner));
    // A form that the browser posted itself comes back on its page, which its reader has then read.
    expect(appended.filter((event) => !READING.includes(event))).toEqual([]);
    expect(appended).toContain('command.refused');
  });
});

describe('the same posts', () => {
  // What ends roles and sessions comes last, so that whoever is to be heard still has theirs.
  const endsRoles = ({ path }: PostableAction) => Number(/^lib\/(?:areas|leavers|partners|people)\//.test(path));
  const byOthers = built
    .filter(({ name }) => ['area', 'operator'].includes(inCode.get(name)?.actor ?? ''))
    .sort((a, b) => endsRoles(a) - endsRoles(b));

  test.each(byOthers)('are heard by $name where the tables allow it', async (action) => {
    const caller = stage.cast.find((one) => mayDo(action, one, 'own'));
    const outcome = await attempt({ action, base: servers[0].base, how: 'script', caller });
    expect(['done', 'answered']).toContain(outcome);
  });

  test.each(byOthers)(
    'break nothing where $name gets objects for texts, or each twice [V15.3.5, V15.3.6, V15.3.7]',
    async (action) => {
      const caller = stage.cast.find((one) => mayDo(action, one, 'own'));
      const plain = fieldsOf(stage.things.own);
      const [area = ['area', ''], ...rest] = plain;
      const odd: readonly Fields[] = [
        [area, ...rest.map(([name, value]) => [`${name}[not]`, value] as const)],
        [area, ...rest.map(([name]) => [`${name}.in[0].contains`, ''] as const)],
        [...plain, ...plain, ['__proto__[isOperator]', 'on'], ['constructor.prototype.isOperator', 'on']],
      ];
      const outcomes: string[] = [];
      for (const fields of odd)
        outcomes.push(await attempt({ action, base: servers[0].base, how: 'script', caller, fields }));
      expect(outcomes).not.toContain('failed');
    },
  );

  it('have made nobody an operator [V15.3.3]', async () => {
    const operators = stage.cast.filter(({ isOperator }) => isOperator).map(({ personId }) => personId);
    const known = [...operators, stage.world.operator.personId];
    const made = { isOperator: true, createdAt: { gt: new Date(started) }, id: { notIn: known } };
    expect(await stage.world.owner.person.count({ where: made })).toBe(0);
  });
});
