import type { z } from 'zod'
import type { Issue } from '#lib/model'

/** The name of a record for messages: its id where it has one, else its position. */
function recordName(record: unknown, index: number): string {
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id : `record ${index + 1}`
}

/** A value in a message: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/**
 * The issues of a record against its schema, in the words of the schema, with the offending value.
 */
export function schemaIssues(
  file: string,
  record: string,
  input: unknown,
  error: z.ZodError,
): Issue[] {
  return error.issues.map((issue) => {
    const value = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      input,
    )
    const path = issue.path.map(String).join('.')
    return {
      file,
      record,
      value: issue.path.length && typeof value !== 'object' ? shown(value) : '',
      rule: `${path ? `in ${path}: ` : ''}${issue.message}`,
      cure: '',
    }
  })
}

/**
 * Reads records one by one: the good ones, and the issues of the rest. Nothing is lost because a
 * neighbour is bad.
 */
export function readRecords<T>(
  file: string,
  records: readonly unknown[],
  schemaOf: (record: unknown) => z.ZodType<T> | undefined,
  issues: Issue[],
  noSchema: Omit<Issue, 'file' | 'record'>,
): T[] {
  return records.flatMap((record, index) => {
    const name = recordName(record, index)
    const schema = schemaOf(record)
    if (!schema) {
      issues.push({ file, record: name, ...noSchema })
      return []
    }
    const read = schema.safeParse(record)
    if (read.success) return [read.data]
    issues.push(...schemaIssues(file, name, record, read.error))
    return []
  })
}

/**
 * The records whose id is new; every later one of the same id is named as an issue and left out.
 */
export function unique<T extends { id: string }>(
  file: string,
  records: readonly T[],
  issues: Issue[],
): T[] {
  const seen = new Set<string>()
  return records.filter(({ id }) => {
    if (!seen.has(id)) return seen.add(id)
    const where = id.includes('/') ? `seeds/${id.split('/')[0]}.json` : file
    issues.push({
      file: where,
      record: id,
      value: '',
      rule: 'is an id that is used twice',
      cure: 'Ids are unique: rename one of the two.',
    })
    return false
  })
}
