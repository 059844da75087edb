import type { Issue } from '#lib/model'

/** The records whose id is new; every later one of the same id is named as an issue and left out. */
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
