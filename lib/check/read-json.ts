import type { Issue, RawFile } from '#lib/model'

/** Reads JSON, or says in one issue at which line and column it breaks. */
export function readJson({ file, text, problem }: RawFile): { value: unknown } | { issue: Issue } {
  if (problem)
    return {
      issue: { file, record: '', value: '', rule: problem, cure: 'Put the file back from a copy.' },
    }
  if (text === '')
    return {
      issue: {
        file,
        record: '',
        value: '',
        rule: 'is missing or empty',
        cure: 'Restore it: every project has this file.',
      },
    }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const message = (error as Error).message
    const position = /position (\d+)/.exec(message)?.[1]
    const before = text
      .slice(0, position === undefined ? text.length : Number(position))
      .split('\n')
    const where = `line ${before.length}, column ${before.at(-1)!.length + 1}`
    return {
      issue: {
        file,
        record: where,
        value: '',
        rule: `is not JSON: ${message.split(' in JSON')[0]}`,
        cure: 'Look for a missing comma, quote or bracket there or just before.',
      },
    }
  }
}
