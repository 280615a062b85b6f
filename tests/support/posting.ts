import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Answer, type Ask, ask, outcomeOf } from './http';
import { openings } from './page-expectations';

/** A server action as the build offers it: its id in forms, and the address of a page that takes it. */
export type PostableAction = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly route: string;
};

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Every server action of a build, as Next.js lists them there. */
export function readActions(build: string): PostableAction[] {
  const text = readFileSync(path.join(build, 'server', 'server-reference-manifest.json'), 'utf8');
  const { node } = manifestSchema.parse(JSON.parse(text));
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => {
      const routes = Object.keys(workers).map(routeOfWorker);
      const route = routes.find((one) => one in openings) ?? routes[0] ?? '';
      return { id, name: exportedName, path: filename, route };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `app/(service)/areas/[area]/work/page` as the address `/areas/[area]/work`. */
function routeOfWorker(worker: string): string {
  const parts = worker.split('/').filter((part) => !part.startsWith('('));
  return `/${parts.slice(1, -1).join('/')}`;
}

export type Fields = readonly (readonly [string, string])[];

/** The two ways that a browser posts a form: by itself, and by the page's script. */
export const POSTS = ['form', 'script'] as const;
export type Post = (typeof POSTS)[number];

const BOUNDARY = 'a-boundary-of-no-words';

function multipart(fields: Fields): string {
  const parts = fields.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

type Posting = {
  readonly base: string;
  readonly address: string;
  readonly id: string;
  readonly how: Post;
  readonly fields: Fields;
  readonly cookie: string | null;
  readonly origin: string | null;
};

/** Posts the fields to an action just as React does for a form that has not been answered yet. */
export function post({ base, address, id, how, fields, cookie, origin }: Posting): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  if (cookie) headers.cookie = cookie;
  if (origin !== null) headers.origin = origin;
  const asking: Ask =
    how === 'form'
      ? {
          headers,
          body: multipart([
            ['$ACTION_REF_1', ''],
            ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
            ['$ACTION_1:1', '[null]'],
            ['$ACTION_KEY', 'k0123456789abcdef0123456789abcdef'],
            ...fields,
          ]),
        }
      : {
          headers: { ...headers, 'next-action': id },
          body: multipart([...fields.map(([name, value]) => [`_1_${name}`, value] as const), ['0', '[null,"$K1"]']]),
        };
  return ask(base, address, { ...asking, method: 'POST' });
}

/**
 * What came of a post. `done`: the action moved on. `signed out`, `foreign`: it said so. `answered`: it gave the form
 * back. `elsewhere`: the form came back on a page that is not shown, so its words are not seen. `refused`: before any
 * action, by the proxy. `failed`: an error of the server.
 */
export type PostOutcome = 'done' | 'signed out' | 'foreign' | 'answered' | 'elsewhere' | 'refused' | 'failed';

export function postOutcomeOf(answer: Answer): PostOutcome {
  if (answer.status >= 500) return 'failed';
  if (answer.status >= 400 && answer.status !== 404) return 'refused';
  if (answer.status === 303 || answer.headers['x-action-redirect']) return 'done';
  if (answer.body.includes('This form was not sent from this site')) return 'foreign';
  if (answer.body.includes('Your sign-in has ended')) return 'signed out';
  return outcomeOf(answer) === 'opened' ? 'answered' : 'elsewhere';
}
