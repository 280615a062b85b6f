import { type NextRequest, NextResponse } from 'next/server';
import { originsOfProviders } from './lib/platform/identity-providers';
import { type RequestFault, requestFault } from './lib/platform/requests';

/**
 * Headers for every page: a content security policy with a nonce made for this request, and the path for the way back
 * after sign-in; and the refusal of what no page takes. Never a boundary: every query and command authorises itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const fault = faultOf(request);
  if (fault) return refusal(fault);
  const path = request.nextUrl.pathname + request.nextUrl.search;
  // A plain form on a page whose thing has gone meanwhile is led there as a post, which no page takes.
  if (request.method === 'POST' && path === NOWHERE) return NextResponse.redirect(new URL(NOWHERE, request.url), 303);
  const nonce = btoa(crypto.randomUUID());
  const isPage = !isReadable(request.nextUrl) || !request.nextUrl.pathname.startsWith('/api/');
  const policy = isPage ? pagePolicy(nonce, request.nextUrl.pathname) : DOWNLOAD_POLICY;
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', path);
  headers.set('content-security-policy', policy);
  const response = isReadable(request.nextUrl)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers }, status: 404 });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', NOT_KEPT);
  // What a browser still has of the pages goes with the session.
  if (path.startsWith('/sign-in?done=session.ended')) response.headers.set('clear-site-data', '"cache", "storage"');
  return response;
}

/** An address that no page has: where lib/access/not-found leads. */
const NOWHERE = '/nothing-here';

/** Every answer is somebody's own: kept by no cache, in the browser or on the way. */
const NOT_KEPT = 'private, no-store';

function faultOf({ method, nextUrl: { pathname }, headers }: NextRequest): RequestFault | null {
  return requestFault({
    ...{ method, pathname },
    contentType: headers.get('content-type'),
    contentLength: headers.get('content-length'),
    origin: headers.get('origin'),
    site: headers.get('sec-fetch-site'),
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
  });
}

function refusal({ status, words }: RequestFault): NextResponse {
  const headers = {
    ...{ 'content-type': 'text/plain; charset=utf-8', 'cache-control': NOT_KEPT },
    'content-security-policy': DOWNLOAD_POLICY,
    ...(status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
  };
  return new NextResponse(`${words}\n`, { status, headers });
}

/** False for an address that stands for no text: a broken encoding, or a character that the database takes in no text. */
function isReadable({ pathname, search }: URL): boolean {
  try {
    return !/\0|%00/.test(decodeURIComponent(pathname) + search);
  } catch {
    return false;
  }
}

/** What is downloaded may run and fetch nothing, wherever it is opened. */
const DOWNLOAD_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Where one signs in, and a form leads on to an identity provider: browsers hold redirects to form-action too. */
const SIGN_IN_PAGES = /^\/(?:sign-in|invitations)(?:\/|$)/;

function pagePolicy(nonce: string, pathname: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    "object-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...(SIGN_IN_PAGES.test(pathname) ? originsOfProviders() : [])].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/*
 * Not asked about the bytes of an upload, because the framework keeps in memory what is sent to an address that this is
 * asked about. That one route says for itself what is said here.
 */
export const config = {
  matcher: [
    '/((?!_next/static/|(?:healthz|readyz|favicon\\.svg|api/areas/[a-z0-9-]+/evidence/uploads/[a-z0-9-]+/?)$).*)',
  ],
};
