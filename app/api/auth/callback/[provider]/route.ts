import { finishProvider } from '@/lib/people/sign-in/providers/flow';

/** Takes the answer of an identity provider to the browser that asked for it; whatever it is, leads to a page of ours. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/auth/callback/[provider]'>,
): Promise<Response> {
  const { provider } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const path = await finishProvider(provider, query);
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' },
  });
}
