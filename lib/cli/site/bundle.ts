import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, transform } from 'esbuild'
import type { BuildOptions } from 'esbuild'
import { leafletParts, loadAtOnce, shortNames } from './bundle-plugins'

/** A page as the renderer gives it (`app/site/render.tsx`). */
export type BundledPage = {
  file: string
  title: string
  description: string
  lang: string
  dir: string
  address: { kind: string; id: string; query: string }
  root: string
  content: string
}

/** What renders pages to HTML, from the same components as the server. */
export type Renderer = {
  renderSite: (data: object) => Promise<BundledPage[]>
  renderSingle: (data: object, query: string) => Promise<BundledPage>
}

const here = (path: string) => resolve(import.meta.dirname, '../../..', path)

/**
 * Options of both bundles, browser and renderer, so that both give a class of a CSS Module the same
 * name.
 */
const SHARED: BuildOptions = {
  bundle: true,
  write: false,
  absWorkingDir: here('.'),
  jsx: 'automatic',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'inline',
  logOverride: { 'import-is-undefined': 'silent' },
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'next/dynamic': here('app/site/next-dynamic.tsx') },
  plugins: [shortNames(here('app/ui'))],
  loader: { '.png': 'dataurl', '.svg': 'dataurl' },
}

/**
 * The site's script and style sheet: one of each with everything in it, since a page on a disk can
 * load nothing later.
 */
export async function bundleForBrowser(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [here('app/site/browser.tsx')],
    format: 'iife',
    outdir: 'out',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [
      ...SHARED.plugins!,
      loadAtOnce,
      leafletParts(here('app/ui/map/leaflet/leaflet-parts.ts')),
    ],
  })
  const text = (extension: string) =>
    outputFiles!.find(({ path }) => path.endsWith(extension))!.text
  const small = await transform(text('.js'), {
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
  })
  return {
    script: small.code,
    style: (
      await transform(text('.css'), {
        loader: 'css',
        minifyWhitespace: true,
        charset: 'utf8',
        legalComments: 'inline',
      })
    ).code,
  }
}

/**
 * Loads the renderer: bundled like the browser's script, since Node reads neither CSS Modules nor
 * JSX.
 */
export async function loadRenderer(): Promise<Renderer> {
  const folder = await mkdtemp(join(tmpdir(), 'claims-map-site-'))
  try {
    const outfile = join(folder, 'render.cjs')
    await build({
      ...SHARED,
      entryPoints: [here('app/site/render.tsx')],
      platform: 'node',
      format: 'cjs',
      write: true,
      outfile,
    })
    return createRequire(import.meta.url)(outfile) as Renderer
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
