import { lineAt } from '#lib/model'
import type { Claim, Issue, NotCoded } from '#lib/model'
import { lineHashOf } from './anchors/anchor-edits'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>
type Line = Omit<NotCoded, 'document'>

/**
 * A line holds claims or is not coded. What is said of the rest of a line that holds claims says so
 * (`rest`).
 * @param claims those of the same document that were not withdrawn.
 */
export function notCodedRules(lines: readonly Line[], claims: readonly Claim[]): Found[] {
  const held = new Set(claims.map(({ evidence }) => evidence.line))
  return lines.flatMap(({ line, rest }) =>
    held.has(line) && !rest
      ? [
          {
            value: String(line),
            rule: 'in notCoded is a line that holds a claim',
            cure: 'Correct the line, or say "rest": true where it is about the rest of it.',
          },
        ]
      : [],
  )
}

/**
 * The same against the text: the line is there, it is the one that was read, and where something is
 * said of the rest of a line, claims stand on it and leave a rest.
 */
export function notCodedAgainst(
  text: string,
  lines: readonly Line[],
  claims: readonly Claim[],
): Found[] {
  const texts = text.split('\n')
  const held = (line: number) =>
    claims.filter(
      ({ evidence: { start, end } }) =>
        lineAt(text, start) <= line && line <= lineAt(text, Math.max(start, end - 1)),
    )
  return lines.flatMap(({ line, rest, lineHash }) => {
    const words = texts[line - 1]
    const found = (rule: string, cure: string) => [
      { value: String(line), rule: `in notCoded ${rule}`, cure },
    ]
    if (!words?.trim())
      return found(
        words === undefined ? `is no line of a text of ${texts.length} lines` : 'is a blank line',
        'Correct the line.',
      )
    if (lineHash === undefined)
      return found('has no hash of its line', 'Fill it in: npm run check -- --anchor.')
    if (lineHash !== lineHashOf(words))
      return found(
        'is not the line that was read',
        'Correct the line; or read it again, take lineHash out and run npm run check -- --anchor.',
      )
    if (rest && held(line).length === 0)
      return found('holds no claim, so that nothing is its rest', 'Take "rest" out.')
    const begins = claims.some(({ evidence }) => evidence.line === line)
    return !rest && !begins && held(line).length > 0
      ? found(
          'is a line that a claim reaches into',
          'Correct the line, or say "rest": true where it is about the rest of it.',
        )
      : []
  })
}
