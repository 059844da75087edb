import { sha256 } from '#lib/util/sha256'

/** The source expression that allows exactly this text inside a page (CSP Level 3). */
export function hashSource(text: string): string {
  return `'sha256-${sha256(text, 'base64')}'`
}

/**
 * A policy that allows nothing but these scripts, styles and pictures: no later request, nothing
 * sent, no inline script that is not named. (`frame-ancestors` has no effect in a policy inside a
 * page.)
 */
function policy(scripts: string, styles: string, pictures: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `img-src ${pictures}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The policy of pages in a folder: scripts and styles only from files, none inline at all. */
export const FOLDER_POLICY = policy("'self'", "'self'", "'self' data:")

/**
 * The policy of the one file: its own script and style by their hashes, pictures out of the file
 * itself.
 */
export function filePolicy(script: string, style: string): string {
  return policy(hashSource(script), hashSource(style), 'data:')
}
