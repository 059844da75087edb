/**
 * All that a pattern finds in a text, in order. It is what `matchAll` gives, without the copy of the
 * pattern that `matchAll` makes each time.
 *
 * @param pattern one that is not global (`g`) gives its first match
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  if (!pattern.global) return [match]
  const found: RegExpExecArray[] = []
  while (match !== null) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return found
}
const NONE: readonly RegExpExecArray[] = []
