/** Where the records of a text of JSON are: `$.features.*`; `''` where it is no JSON with any. */
export type JsonPath = string

/**
 * Finds the list of records in the first part of a text of JSON: the features of a collection (or
 * of the layers of uMap), else the first list of objects, however deep in an envelope, else records
 * by their keys.
 */
export function recordsPath(head: string): JsonPath {
  const found: string[] = []
  let keyed = 0
  const stack: { key: string; list: boolean }[] = []
  let key = ''
  const path = () => stack.map((level) => level.key).join('.')
  for (let i = 0; i < head.length; i++) {
    const char = head[i]!
    if (char === '"') {
      const end = stringEnd(head, i)
      if (/^\s*:/.test(head.slice(end, end + 20))) key = head.slice(i + 1, end - 1)
      i = end - 1
    } else if (char === '{' || char === '[') {
      const top = stack.at(-1)
      if (char === '{' && top?.list) found.push(`${path()}.*`)
      if (char === '{' && stack.length === 1 && !top!.list) keyed++
      stack.push({ key: stack.length === 0 ? '$' : top!.list ? '*' : key, list: char === '[' })
    } else if (char === '}' || char === ']') {
      const closed = stack.pop()
      // An empty list of features is a list all the same.
      if (closed?.key === 'features' && closed.list)
        found.push(`${[...stack.map((level) => level.key), 'features'].join('.')}.*`)
    }
  }
  const simple = found.filter((item) => !item.slice(2).includes(' '))
  // Records may have their ids for keys, in place of a list.
  const instead = keyed > 1 ? '$.*' : ''
  return simple.find((item) => item.endsWith('.features.*')) ?? simple[0] ?? instead
}

/** Where a text of JSON that starts at `from` ends, its last quote included. */
function stringEnd(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i + 1
  }
  return text.length
}
