process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  // Pages alone, whose files end so. The server answers the routes of `app` (`route.ts`) itself and
  // gives pages their headers; Next does both where code is edited (`npm run dev`).
  pageExtensions: ['tsx', ...(process.env.NODE_ENV === 'development' ? ['ts'] : [])],
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    // A page is loaded when it is first asked for: loading all of them would delay the first answer.
    preloadEntriesOnStart: false,
    // What only the server runs is neither made small nor mapped back: that took a third of a build.
    serverMinification: false,
    turbopackSourceMaps: false,
    // A clone is built once: keeping what a second build could use takes a fifth of the first.
    turbopackFileSystemCacheForBuild: false,
  },
  // Types are checked by `npm run typecheck`; checking them again here would only delay the first
  // look.
  typescript: { ignoreBuildErrors: true },
  // No page asks for pictures to be made smaller, and whoever does would fill the disk with them.
  images: { unoptimized: true },
  // A native module, which no bundler can take in, and one that reads its program from beside itself.
  serverExternalPackages: ['@resvg/resvg-js', 'sql.js'],
  // Feed readers and embedders look for links in the head of the HTML, not in what arrives after
  // it.
  htmlLimitedBots: /.*/,
  // Browsers are sent the parts of Leaflet that the maps use, not all of it.
  turbopack: {
    resolveAlias: {
      leaflet: './app/ui/map/leaflet/leaflet-parts.ts',
      './SVG.VML': './app/ui/map/leaflet/no-vml.ts',
      './DomEvent.Pointer': './app/ui/map/leaflet/no-pointer.ts',
    },
  },
  // All but the first two are ES modules alone: Jest reads them only so.
  transpilePackages: [
    ...['react-leaflet', '@react-leaflet/core', 'approx-string-match', 'any-ascii'],
    ...['flatgeobuf', 'hyparquet', 'hyparquet-compressors', 'fzstd', 'hysnappy'],
  ],
}

export default config
