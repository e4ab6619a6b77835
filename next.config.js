import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // A folder above may hold a lockfile of its own; this one is the root all the same.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // The optimizer has had remotely exploitable holes, and no page needs it.
  images: { unoptimized: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Types are checked by `npm run check`, tests and scripts included; those are no reason for a server not to start.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
