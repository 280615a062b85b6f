import { type Actor, actorIn } from '@/lib/access/actor';
import { getPerson, requirePerson } from '@/lib/access/session';
import { answerUpload } from '@/lib/evidence/uploads/protocol';
import { stateOf } from '@/lib/evidence/uploads/receiving';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { isSameSite } from '@/lib/platform/requests';

type Context = RouteContext<'/api/areas/[area]/evidence/uploads/[id]'>;

/** The proxy does not see this address, so what it says of every other answer is said here. */
const guards = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

function guarded(answer: Response): Response {
  for (const [name, value] of Object.entries(guards)) answer.headers.set(name, value);
  return answer;
}

const missing = () => guarded(plainAnswer(404, 'There is no such file on its way, or it is not yours.'));
const foreign = () =>
  guarded(plainAnswer(403, 'This was not sent from this site. Open the page again and send it from there.'));
const signedOut = () =>
  guarded(plainAnswer(401, 'Your sign-in has ended. Sign in again in another tab, then go on here: nothing is lost.'));

/** Somebody who opens the address itself signs in, and then comes to the page that sends files. */
function toSignIn(area: string): Response {
  const next = encodeURIComponent(`/areas/${area}/evidence/new`);
  return guarded(new Response(null, { status: 307, headers: { location: `/sign-in?next=${next}` } }));
}

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
  // The way to the sign-in page that requirePerson leads carries none of the guards.
  if (!(await getPerson())) return toSignIn(area);
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
  if (answered.body) answered.headers.set('content-type', 'text/plain; charset=utf-8');
  return guarded(answered);
}

export { answer as DELETE, answer as HEAD, answer as PATCH, answer as POST };
