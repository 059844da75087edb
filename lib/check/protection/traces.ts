import type { Issue, ProtectedNames, RawFile } from '#lib/model'
import { masked, readFormerNames, traceFinder } from './former-names'
import type { Trace } from './former-names'

/** A text of a file, and where in it: the record, and the field within it. */
type Place = { record: string; field: string; text: string }

/** Every text of a JSON value, keys among them, with the id of the record that holds it. */
function* textsIn(value: unknown, record: string, path: readonly string[]): Generator<Place> {
  if (typeof value === 'string') yield { record, field: path.join('.'), text: value }
  if (typeof value !== 'object' || value === null) return
  const { id } = value as { id?: unknown }
  const named = typeof id === 'string' && !Array.isArray(value)
  for (const [key, item] of Object.entries(value)) {
    const field = [...(named ? [] : path), key]
    if (!Array.isArray(value))
      yield { record: named ? id : record, field: field.join('.'), text: key }
    yield* textsIn(item, named ? id : record, field)
  }
}

/** The texts of a file: of JSON each string, of any other file each line. */
function textsOf({ file, text }: RawFile): Iterable<Place> {
  try {
    if (/\.(geo)?json$/.test(file)) return textsIn(JSON.parse(text), '', [])
  } catch {
    // What is no JSON is looked through as lines.
  }
  return text.split('\n').map((line, i) => ({ record: `line ${i + 1}`, field: '', text: line }))
}

/**
 * Every place of a project where a former name of a protected source stands: in a file's name, a
 * record's id, or any text of it. The place is told, never the name.
 */
export function traceIssues(files: readonly RawFile[], find: (text: string) => Trace[]): Issue[] {
  return files.flatMap((raw) => {
    const file = masked(raw.file, find)
    const inName = find(raw.file).map(({ source }) => ({
      file,
      record: '',
      value: '',
      rule: `has a name that '${source}' had before it was protected`,
      cure: 'Rename the file, and what names it.',
    }))
    const inText = [...textsOf(raw)].flatMap(({ record, field, text }) =>
      [...new Set(find(text).map(({ source }) => source))].map((source) => ({
        file,
        record: masked(record, find),
        value: '',
        rule: `${field ? `in ${masked(field, find)}: ` : ''}holds a name that '${source}' had before it was protected`,
        cure: 'Say it without the name.',
      })),
    )
    return [...inName, ...inText]
  })
}

/** An issue without any former name in its words. */
function maskedIssue(issue: Issue, find: (text: string) => Trace[]): Issue {
  return Object.fromEntries(
    Object.entries(issue).map(([field, text]) => [field, masked(text, find)]),
  ) as Issue
}

/** Finds the names that are kept; `undefined` where none are, or the file of them is broken. */
function finderOf(kept: ProtectedNames | undefined) {
  const names = kept && readFormerNames(kept.names)
  return names && traceFinder(names)
}

/** The same issues without any former name in their words. */
export function maskedIssues(
  issues: readonly Issue[],
  kept: ProtectedNames | undefined,
): readonly Issue[] {
  const find = finderOf(kept)
  return find ? issues.map((issue) => maskedIssue(issue, find)) : issues
}

/**
 * The issues of a project and those of former names in it, none of which repeats a name.
 * @param kept the former names and all files of the project; absent where none are kept.
 */
export function withTraces(issues: readonly Issue[], kept: ProtectedNames | undefined): Issue[] {
  if (!kept) return [...issues]
  const find = finderOf(kept)
  if (find) return [...maskedIssues(issues, kept), ...traceIssues(kept.files, find)]
  const broken = {
    file: kept.names.file,
    record: '',
    value: '',
    rule: 'is not what npm run protect wrote',
    cure: 'Restore it: without it no former name is found.',
  }
  return [...issues, broken]
}
