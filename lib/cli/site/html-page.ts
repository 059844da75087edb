import type { BundledPage } from './bundle'

/** Text as HTML holds it, in attributes too. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * JSON that may stand in a `<script>`: nothing in it ends the element or begins a comment, and no
 * line separator of JavaScript is left.
 */
export function escapeJson(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/**
 * JavaScript that may stand in a `<script>`. The bundler has seen to `</script`; with `<!--` the
 * browser would read on past the end.
 */
export function escapeScript(script: string): string {
  return script.replaceAll('\r\n', '\n').replaceAll('\r', '\\r').replaceAll('<!--', '\\x3C!--')
}

type Around = { policy: string; head: string; single?: boolean; canonical?: string }

/**
 * A whole HTML document around a rendered page. The policy comes first, so that it holds for all
 * that follows.
 */
export function htmlPage(
  { title, description, lang, dir, address, root, content }: BundledPage,
  { policy, head, single = false, canonical }: Around,
): string {
  const data = Object.entries({
    root: single ? '' : root,
    ...address,
    ...(single && { single: '' }),
  })
    .filter(([name, value]) => value || name === 'single')
    .map(([name, value]) => ` data-${name}="${escapeText(value)}"`)
    .join('')
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
${address.kind === '' ? `<meta name="description" content="${escapeText(description)}">\n` : ''}${canonical ? `<link rel="canonical" href="${escapeText(canonical)}">\n` : ''}${head}
</head>
<body><div id="page"${data}>${content}</div></body>
</html>
`
}
