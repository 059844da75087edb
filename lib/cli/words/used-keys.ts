import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { writtenDictionary } from '#lib/words'
import type { Key } from '#lib/words'

/**
 * One place of the code that says something: its key (`part.*` where the end of it is computed),
 * and the slots it fills.
 */
export type Said = { where: string; key: string; slots?: string[]; literal: boolean }

/**
 * Everything `say(…)`, `pieces(…)`, `richText(words, …)` and `<Say k=… />` say in a source file. A
 * key is a literal, a template (`tabs.${id}`), or a choice between two.
 */
export function saidIn(path: string, text: string): Said[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Said[] = []
  const add = (node: ts.Node, key: ts.Node | undefined, slots: string[] | undefined) => {
    const where = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    for (const one of keysOf(key)) found.push({ where, slots, ...one })
  }
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(say|pieces)$/.test(nameOf(node.expression)))
      add(
        node,
        node.arguments[0],
        nameOf(node.expression) === 'say' ? slotsOf(node.arguments[1]) : undefined,
      )
    if (ts.isCallExpression(node) && nameOf(node.expression) === 'richText') {
      const slots = slotsOf(node.arguments[2])
      add(node, node.arguments[1], slots && node.arguments[3] ? [...slots, 'count'] : slots)
    }
    if (ts.isCallExpression(node) && nameOf(node.expression) === 'term')
      for (const one of keysOf(node.arguments[0]))
        if (one.key !== '?') found.push({ where: '', key: `${one.key}.*`, literal: false })
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Say') {
      const attribute = (name: string) =>
        node.attributes.properties.find(
          (item): item is ts.JsxAttribute =>
            ts.isJsxAttribute(item) && item.name.getText() === name,
        )?.initializer
      const inside = (value: ts.JsxAttribute['initializer']) =>
        value && ts.isJsxExpression(value) ? value.expression : value
      const slots = slotsOf(inside(attribute('slots')))
      add(node, inside(attribute('k')), slots && attribute('count') ? [...slots, 'count'] : slots)
    }
    ts.forEachChild(node, walk)
  }
  walk(file)
  return found
}

function nameOf(callee: ts.Expression): string {
  return ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : ''
}

function keysOf(node: ts.Node | undefined): { key: string; literal: boolean }[] {
  if (!node) return []
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)]
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, literal: true }]
  if (ts.isTemplateExpression(node))
    return [
      {
        key: node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join(''),
        literal: false,
      },
    ]
  return [{ key: '?', literal: false }]
}

/** The names a slots object fills; `undefined` where it is not written out. */
function slotsOf(node: ts.Node | undefined): string[] | undefined {
  if (!node) return []
  if (!ts.isObjectLiteralExpression(node)) return undefined
  if (node.properties.some((item) => ts.isSpreadAssignment(item))) return undefined
  return node.properties.map((item) => item.name!.getText())
}

/** Every source file of the product, with its text. */
function sourceFiles(
  folders: readonly string[] = ['app', 'lib'],
): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return sourceFiles([path])
      return /\.tsx?$/.test(path) ? [{ path, text: readFileSync(path, 'utf8') }] : []
    }),
  )
}

/**
 * Rooms whose own `say` is not a dictionary's: the picture lays out lines of text, and commands
 * print.
 */
const OWN_SAY = ['lib/exports/picture/', 'lib/cli/']

/** What the product says. */
export function saidKeys(): Said[] {
  return sourceFiles()
    .filter(({ path }) => !OWN_SAY.some((room) => path.startsWith(room)))
    .flatMap(({ path, text }) => saidIn(path, text))
    .filter(({ key }) => key !== '?')
}

/** What a key of which a part is computed (`part.*`) can be. */
export const keyPattern = (key: string): RegExp =>
  new RegExp(
    `^${key
      .split('*')
      .map((part) => part.replace(/[.]/g, '\\.'))
      .join('.+')}$`,
  )

/** Keys of the dictionaries that nothing in the code says. */
export function unusedKeys(): Key[] {
  const patterns = [...new Set(saidKeys().map(({ key }) => key))].map(keyPattern)
  const typed = sourceFiles()
    .map(({ text }) => text)
    .join('\n')
  return (Object.keys(writtenDictionary('en')) as Key[]).filter(
    (key) => !patterns.some((one) => one.test(key)) && !typed.includes(`'${key}'`),
  )
}
