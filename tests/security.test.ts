import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sources(path) : /\.(tsx?|css)$/.test(path) ? [path] : []
  })
}
const files = [...sources('app'), ...sources('lib'), 'proxy.ts'].map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
)

/**
 * The choice of light or dark is all that a reader's browser is asked to keep; a coder's keeps what
 * its server has not saved yet, and the letters of the keys.
 */
const KEEPS = [
  'app/ui/base/theme/theme-switch.tsx',
  'app/ui/base/theme/theme.ts',
  'app/ui/desk/state/kept-steps.ts',
  'app/ui/desk/state/own-keys.ts',
]

test.each(files)(
  '%s puts no HTML string into the page and reaches no other origin',
  (path, text) => {
    expect(text).not.toMatch(
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/,
    )
    expect(text).not.toMatch(/bindPopup|bindTooltip|setContent|setPopupContent/)
    expect(text).not.toMatch(/html: (?!'')/)
    expect(text).not.toMatch(/fetch\(\s*['"`]https?:|@import|url\(\s*['"]?https?:|document\.cookie/)
    if (!KEEPS.includes(path)) expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB/)
  },
)
