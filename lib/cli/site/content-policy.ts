import { sha256 } from '#lib/util/sha256'

/** A policy's name for exactly this text inside a page. */
export function hashSource(text: string): string {
  return `'sha256-${sha256(text, 'base64')}'`
}

/**
 * What a page may load: nothing but these scripts, styles and pictures. Nothing is asked for later,
 * nothing sent, no inline script that is not named. (`frame-ancestors` has no meaning in a page's
 * own policy.)
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
