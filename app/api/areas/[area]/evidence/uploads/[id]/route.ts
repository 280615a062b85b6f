import { type Actor, actorIn } from '@/lib/access/actor';
import { getPerson, requirePerson } from '@/lib/access/session';
import { answerUpload } from '@/lib/evidence/uploads/protocol';
import { stateOf } from '@/lib/evidence/uploads/receiving';
import { isSameSite } from '@/lib/platform/requests';

type Context = RouteContext<'/api/areas/[area]/evidence/uploads/[id]'>;

/** The proxy does not see this address, so what it says of every other answer is said here. */
const guards = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

function sentence(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { ...guards, 'content-type': 'text/plain; charset=utf-8' } });
}

const missing = () => sentence(404, 'There is no such file on its way, or it is not yours.');
const foreign = () => sentence(403, 'This was not sent from this site. Open the page again and send it from there.');
const signedOut = () =>
  sentence(401, 'Your sign-in has ended. Sign in again in another tab, then go on here: nothing is lost.');

function isFromHere(request: Request): boolean {
  const { headers } = request;
  const origin = headers.get('origin');
  if (request.method === 'GET' || request.method === 'HEAD') return headers.get('sec-fetch-site') !== 'cross-site';
  return origin !== null && isSameSite(origin, headers.get('x-forwarded-host') ?? headers.get('host'));
}

/** What has become of an upload, for the page that sends it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { area, id } = await params;
  if (!isFromHere(request)) return foreign();
  const actor = actorIn(await requirePerson(), area);
  const state = actor && (await stateOf(actor, id));
  return state ? Response.json(state, { headers: guards }) : missing();
}

/** Begins an upload (at the address `new`), adds bytes to it, says how many are here, or takes it away: the tus protocol. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { area, id } = await params;
  if (!isFromHere(request)) return foreign();
  const person = await getPerson();
  if (!person) return signedOut();
  const actor: Actor | null = actorIn(person, area);
  if (!actor || (id === 'new') !== (request.method === 'POST')) return missing();
  const answered = await answerUpload(actor, request, `/api/areas/${area}/evidence/uploads`, id);
  for (const [name, value] of Object.entries(guards)) answered.headers.set(name, value);
  if (answered.body) answered.headers.set('content-type', 'text/plain; charset=utf-8');
  return answered;
}

export { answer as DELETE, answer as HEAD, answer as PATCH, answer as POST };
