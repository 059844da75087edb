process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run typecheck`; checking them again here would only delay the first look.
  typescript: { ignoreBuildErrors: true },
  // Browsers are sent the parts of Leaflet that the maps use, not all of it.
  turbopack: { resolveAlias: { leaflet: './app/ui/map/leaflet-parts.ts' } },
  transpilePackages: ['react-leaflet', '@react-leaflet/core'],
  // The records and the basemap are read from disk at run time: keep them beside a traced build.
  outputFileTracingIncludes: { '/*': ['./data/**/*', './seeds/**/*'] },
}

export default config
