import { fileURLToPath } from 'node:url'

/** Shares the packages of the project it is measured against. */
const config = {
  agentRules: false,
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
  transpilePackages: ['react-leaflet', '@react-leaflet/core'],
}

export default config
