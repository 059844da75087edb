import { MIXED_SCRIPTS, SCRIPTS } from '#lib/model'
import type { Toponym } from '#lib/model'

const patternOf = (script: string) => {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u')
  } catch {
    // A code without letters of its own, or one that this version of Unicode does not have.
    return undefined
  }
}
/** Codes of signs that stand in names of any script. */
const SIGNS = ['Zinh', 'Zyyy', 'Zzzz']
const PATTERNS = SCRIPTS.filter((script) => !SIGNS.includes(script)).flatMap((script) => {
  const pattern = patternOf(script)
  return pattern ? [[script, pattern] as const] : []
})
/** The scripts of nearly all names, which spare these the other patterns. */
const WHOLLY = ['Latn', 'Arab'].map(
  (script) =>
    [
      script,
      new RegExp(`^[\\p{Script=${script}}\\p{Script=Zyyy}\\p{Script=Zinh}]+$`, 'u'),
    ] as const,
)
/** Letters that Arabic does not write: a name with one is Farsi, Urdu, Kurdish or Ottoman. */
const NOT_ARABIC = /[پچژگکیەۆێڕڵ]/
/**
 * Control characters, and marks that turn the direction of what follows: no name has them, and they
 * forge what is shown.
 */
const FORGED = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** No place of the world has a longer name (the longest, in Bangkok, has 168 letters). */
const LONGEST = 200

/** The scripts of a name's letters; none where it has no letters. */
function scriptsIn(name: string): string[] {
  if (!/\p{L}/u.test(name)) return []
  const whole = WHOLLY.find(([, pattern]) => pattern.test(name))
  return whole
    ? [whole[0]]
    : PATTERNS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script)
}

/** The code of one script, or of several that are written together. */
function codeOf(scripts: readonly string[]): string | undefined {
  return scripts.length === 1
    ? scripts[0]
    : MIXED_SCRIPTS.find(([, parts]) => scripts.every((script) => parts.includes(script)))?.[0]
}

/**
 * A spelling with its script, or in `lost` the reason why it is left out: scripts that nobody
 * mixes, or a fault.
 */
export function readName(
  text: string,
  given: { lang?: string; role: Toponym['role']; source: string },
): Toponym | { lost: string } {
  const name = text.normalize('NFC').trim()
  if (FORGED.test(name)) return { lost: 'control characters' }
  if (name.length > LONGEST) return { lost: 'longer than 200 letters' }
  const scripts = scriptsIn(name)
  if (scripts.length === 0)
    return { lost: /\p{L}/u.test(name) ? 'letters of no known script' : 'no letters' }
  const script = codeOf(scripts)
  if (!script) return { lost: 'mixed scripts' }
  const guessed = script === 'Arab' && !NOT_ARABIC.test(name) ? 'ar' : 'und'
  return { text: name, lang: given.lang ?? guessed, script, role: given.role, source: given.source }
}

/**
 * Reads several spellings and keeps each text once; `lost` has a reason for each that is left out.
 */
export function readNames(
  given: readonly (readonly [text: string, role: Toponym['role'], lang?: string])[],
  source: string,
): { names: Toponym[]; lost: string[] } {
  const names = new Map<string, Toponym>()
  const lost: string[] = []
  for (const [text, role, lang] of given) {
    if (text.trim() === '') continue
    const name = readName(text, { role, lang, source })
    if ('lost' in name) lost.push(name.lost)
    else if (!names.has(name.text)) names.set(name.text, name)
  }
  return { names: [...names.values()], lost }
}
