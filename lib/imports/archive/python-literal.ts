/** A call in a Python literal, such as `datetime.datetime(2024, 5, 1)`, with its arguments. */
export type PythonCall = { call: string; args: readonly unknown[] }

const TOKEN =
  /\s*(?:(?<open>[[{(])|(?<close>[\]})])|(?<mark>[,:=])|(?<number>-?\d[\d_.]*(?:e[+-]?\d+)?)|(?<text>[bru]?(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"))|(?<name>[A-Za-z_][\w.]*))/iy

const CONSTANTS: Record<string, unknown> = { None: null, True: true, False: false }
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' }

/** The text of a quoted literal; escapes are those that Python's `repr` writes. */
function unquoted(literal: string): string {
  return literal
    .replace(/^[bru]*(['"])([\s\S]*)\1$/i, '$2')
    .replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/g,
      (_, x?: string, u?: string, U?: string, other = '') => {
        const code = x ?? u ?? U
        return code === undefined
          ? (ESCAPES[other as string] ?? (other as string))
          : String.fromCodePoint(parseInt(code, 16))
      },
    )
}

/**
 * Reads what Python's `repr` writes of plain data: `{'url': 'https://…', 'n': [1, None]}`. Dicts are
 * objects, lists, tuples and sets are lists, and calls are `PythonCall`s. Nothing is run.
 * @returns `undefined` where the text is no such literal.
 */
export function readPythonLiteral(text: string): unknown {
  const tokens: Record<string, string | undefined>[] = []
  const token = new RegExp(TOKEN)
  while (token.lastIndex < text.trimEnd().length) {
    const groups = token.exec(text)?.groups
    if (!groups) return undefined
    tokens.push(groups)
  }
  let at = 0
  const take = (mark: string) => tokens[at]?.mark === mark && (at++, true)

  /** Items up to a closing bracket; `name=value` of a call and `key: value` of a dict are pairs. */
  function items(): { key?: unknown; value: unknown }[] {
    const found: { key?: unknown; value: unknown }[] = []
    while (at < tokens.length && tokens[at]!.close === undefined) {
      const first = value()
      found.push(take(':') || take('=') ? { key: first, value: value() } : { value: first })
      if (!take(',')) break
    }
    if (tokens[at++]?.close === undefined) throw new Error('a bracket is not closed')
    return found
  }

  function value(): unknown {
    const { open, number, text: literal, name } = tokens[at++] ?? {}
    if (open === '{') {
      const pairs = items()
      return pairs.every(({ key }) => key !== undefined)
        ? Object.fromEntries(pairs.map((pair) => [String(pair.key), pair.value]))
        : pairs.map((pair) => pair.value)
    }
    if (open) return items().map((item) => item.value)
    if (number !== undefined) return Number(number.replaceAll('_', ''))
    if (literal !== undefined) return unquoted(literal)
    if (name === undefined) throw new Error('no value')
    if (tokens[at]?.open !== '(') return name in CONSTANTS ? CONSTANTS[name] : name
    at++
    return { call: name, args: items().map((item) => item.value) } satisfies PythonCall
  }

  try {
    const read = value()
    return at === tokens.length ? read : undefined
  } catch {
    return undefined
  }
}
