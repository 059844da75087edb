import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { JSONPath, Node } from 'jsonc-parser'

/** A value to set at a path of a JSON file, or, where it is `undefined`, the property to take out. */
export type JsonEdit = {
  path: readonly (string | number)[]
  value: string | number | boolean | object | undefined
}

/**
 * Makes edits in the text of a JSON file and leaves every other character of it as it is. A new
 * property is written as its neighbours are: on their line, or on one of its own.
 * @param order names of properties: a new one stands after those named before it here.
 * @throws where the file has no object at the path of an edit.
 */
export function editJson(
  text: string,
  edits: readonly JsonEdit[],
  order: readonly string[] = [],
): string {
  return edits.reduce((edited, edit) => editOnce(edited, edit, order), text)
}

/**
 * Adds a value at the end of a list of a JSON file, on a line of its own where its neighbours have
 * one, and leaves every other character as it is.
 * @throws where the file has no list at the path
 */
export function appendJson(text: string, path: readonly string[], value: object): string {
  const root = parseTree(text)
  const list = root && findNodeAtLocation(root, [...path])
  if (list?.type !== 'array') throw new Error(`no list at ${path.join('.')}`)
  const items = list.children ?? []
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) {
    const at = list.offset + 1
    return `${text.slice(0, at)}\n  ${written(value)}\n${text.slice(endOf(list) - 1)}`
  }
  const gap = text.slice(list.offset + 1, first.offset)
  return `${text.slice(0, endOf(last))},${gap}${written(value)}${text.slice(endOf(last))}`
}

function editOnce(text: string, { path, value }: JsonEdit, order: readonly string[]): string {
  const root = parseTree(text)
  const parent = root && findNodeAtLocation(root, path.slice(0, -1) as JSONPath)
  if (parent?.type !== 'object') throw new Error(`no object at ${path.slice(0, -1).join('.')}`)
  const name = String(path.at(-1))
  const properties = parent.children ?? []
  const found = properties.findIndex((property) => nameOf(property) === name)
  if (found < 0) return value === undefined ? text : inserted(text, parent, name, value, order)
  if (value === undefined) return removed(text, parent, found)
  const { offset, length } = properties[found]!.children![1]!
  return text.slice(0, offset) + written(value) + text.slice(offset + length)
}

/** A value as JSON on one line, with a space after each colon and comma. */
const written = (value: string | number | boolean | object) =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*(?=[\]}])|(?<=[[{])\n\s*/g, '')
    .replace(/\n\s*/g, ' ')

const nameOf = (property: Node) => String(property.children![0]!.value)
const endOf = ({ offset, length }: Node) => offset + length

/** The white space between the properties of an object, and after a colon, as the file has it. */
function styleOf(text: string, { offset, children = [] }: Node): { gap: string; colon: string } {
  const [first, second] = children
  if (!first) return { gap: '', colon: ': ' }
  const [key, value] = first.children!
  const colon = text.slice(endOf(key!), value!.offset)
  const lead = text.slice(offset + 1, first.offset)
  const gap = second ? text.slice(endOf(first), second.offset).replace(',', '') : undefined
  return { gap: gap ?? (lead.includes('\n') ? lead : colon.slice(1)), colon }
}

function inserted(
  text: string,
  parent: Node,
  name: string,
  value: string | number | boolean | object,
  order: readonly string[],
): string {
  const { gap, colon } = styleOf(text, parent)
  const properties = parent.children ?? []
  const property = `${JSON.stringify(name)}${colon}${written(value)}`
  const earlier = order.slice(0, Math.max(order.indexOf(name), 0))
  const after = order.includes(name)
    ? properties.findLast((property) => earlier.includes(nameOf(property)))
    : properties.at(-1)
  if (after) return `${text.slice(0, endOf(after))},${gap}${property}${text.slice(endOf(after))}`
  const at = properties[0]?.offset ?? parent.offset + 1
  return `${text.slice(0, at)}${property}${properties.length > 0 ? `,${gap}` : ''}${text.slice(at)}`
}

function removed(text: string, { children = [] }: Node, index: number): string {
  const [before, property, after] = [children[index - 1], children[index]!, children[index + 1]]
  if (after) return text.slice(0, property.offset) + text.slice(after.offset)
  return text.slice(0, before ? endOf(before) : property.offset) + text.slice(endOf(property))
}
