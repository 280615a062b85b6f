import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers for every page: a content security policy with a nonce made for this request, and the path for the way back
 * after sign-in. Never a boundary: every query and command authorises itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const nonce = btoa(crypto.randomUUID());
  const policy = request.nextUrl.pathname.startsWith('/api/') ? DOWNLOAD_POLICY : pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', path);
  headers.set('content-security-policy', policy);
  const response = isReadable(request.nextUrl)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/nothing-here', request.url), { request: { headers }, status: 404 });
  response.headers.set('content-security-policy', policy);
  return response;
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

function pagePolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = { matcher: ['/((?!_next/static/|(?:healthz|readyz|favicon\\.svg)$).*)'] };
