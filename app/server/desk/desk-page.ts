import { basename, resolve } from 'node:path'
import { build } from 'esbuild'

/** A file of the desk's page: its type and its bytes. */
export type DeskFile = { type: string; body: string }

const here = (path: string) => resolve(import.meta.dirname, '../../..', path)

/** Nothing but what this server sends, and no inline script. */
export const DESK_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>The desk</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/desk/desk.css">
</head>
<body>
<div id="desk"></div>
<script type="module" src="/desk/desk.js"></script>
</body>
</html>
`

/**
 * The page of the desk with its script and its style. They are made when the desk is opened and are
 * no part of the build, so that the pages of the map hold nothing of them.
 */
export async function deskFiles(): Promise<ReadonlyMap<string, DeskFile>> {
  const { outputFiles } = await build({
    entryPoints: { desk: here('app/ui/desk/browser.tsx') },
    absWorkingDir: here('.'),
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    // without it a part that is fetched later keeps all that it could reach, schemas among it
    splitting: true,
    chunkNames: 'part-[hash]',
    jsx: 'automatic',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
  })
  const built = outputFiles.map(({ path, text }): [string, DeskFile] => [
    `/desk/${basename(path)}`,
    { type: `text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`, body: text },
  ])
  return new Map([['/desk', { type: 'text/html; charset=utf-8', body: PAGE }], ...built])
}
