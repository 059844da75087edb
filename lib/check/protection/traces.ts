import type { Issue, ProtectedNames, RawFile } from '#lib/model'
import { masked, readFormerNames, traceFinder, withNames } from './former-names'
import type { Trace } from './former-names'

/** Whose the names of the list are, in issues. */
const LISTED = 'PROTECTED_NAMES'

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

/** A text as it is read where it is an address: without percent-encodings. */
function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : ''
  } catch {
    return ''
  }
}

/** Whose a name is, as an issue says it. */
const whoseName = (source: string) =>
  source === LISTED
    ? `a name of the list of ${LISTED}`
    : `a name that '${source}' had before it was protected`

/**
 * Every place of a project where a former name of a protected source stands: in a file's name, a
 * record's id, or any text of it. The place is told, never the name.
 */
export function traceIssues(files: readonly RawFile[], find: (text: string) => Trace[]): Issue[] {
  return files.flatMap((raw) => {
    const file = masked(raw.file, find)
    const unread = raw.problem
      ? [
          {
            ...{
              file,
              record: '',
              value: '',
              rule: `${raw.problem}, so that no name is found in it`,
            },
            cure: 'Give the right to read it, or move it out of the project.',
          },
        ]
      : []
    const inName = [...new Set(find(raw.file).map(({ source }) => source))].map((source) => ({
      file,
      record: '',
      value: '',
      rule: `has ${whoseName(source)}`,
      cure: 'Rename the file, and what names it.',
    }))
    const inText = [...textsOf(raw)].flatMap(({ record, field, text }) =>
      [...new Set([text, decoded(text)].flatMap(find).map(({ source }) => source))].map(
        (source) => ({
          file,
          record: masked(record, find),
          value: '',
          rule: `${field ? `in ${masked(field, find)}: ` : ''}holds ${whoseName(source)}`,
          cure: 'Say it without the name.',
        }),
      ),
    )
    return [...unread, ...inName, ...inText]
  })
}

/** An issue without any former name in its words. */
function maskedIssue(issue: Issue, find: (text: string) => Trace[]): Issue {
  return Object.fromEntries(
    Object.entries(issue).map(([field, text]) => [field, masked(text, find)]),
  ) as Issue
}

/** The names of a list: one a line, with lines of remarks that begin with `#`. */
const namesOf = ({ text }: RawFile): string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** Finds the names that must stand nowhere; `undefined` where none are, or none can be read. */
export function nameFinder(
  kept: ProtectedNames | undefined,
): ((text: string) => Trace[]) | undefined {
  if (!kept) return undefined
  const former = readFormerNames(kept.names)
  const fresh = readFormerNames({ file: '', text: '' })!
  const finders = [former, kept.listed && withNames(fresh, LISTED, namesOf(kept.listed))].flatMap(
    (names) => (names && names.names.length > 0 ? [traceFinder(names)] : []),
  )
  return finders.length > 0 ? (text) => finders.flatMap((find) => find(text)) : undefined
}

/** The same issues without any former name in their words. */
export function maskedIssues(
  issues: readonly Issue[],
  kept: ProtectedNames | undefined,
): readonly Issue[] {
  const find = nameFinder(kept)
  return find ? issues.map((issue) => maskedIssue(issue, find)) : issues
}

/**
 * The issues of a project and those of former names in it, none of which repeats a name.
 * @param kept the former names and all files of the project; absent where none are kept.
 */
export function withTraces(issues: readonly Issue[], kept: ProtectedNames | undefined): Issue[] {
  if (!kept) return [...issues]
  const find = nameFinder(kept)
  const all = find ? [...maskedIssues(issues, kept), ...traceIssues(kept.files, find)] : issues
  return [...all, ...unreadNames(kept)]
}

/** The issues of names that cannot be looked for. */
function unreadNames({ names, listed }: ProtectedNames): Issue[] {
  const issue = (file: string, rule: string, cure: string) => ({
    ...{ file, record: '', value: '' },
    ...{ rule, cure },
  })
  return [
    ...(readFormerNames(names)
      ? []
      : [
          issue(
            names.file,
            names.problem ?? 'is not what npm run protect wrote',
            'Restore it: without it no former name is found.',
          ),
        ]),
    ...(listed?.problem
      ? [issue(listed.file, listed.problem, 'Name a file outside the project with a name a line.')]
      : []),
  ]
}
