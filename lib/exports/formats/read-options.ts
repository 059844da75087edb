import type { ExportFormat, ExportOptions, FileFormat } from './format'

const SWITCHES = ['hxl', 'bom'] as const
const VALUES: Record<string, boolean> = { 1: true, 0: false }

/**
 * Takes the switches of a format (`hxl=1`, `bom=0`) out of a query string and returns the rest,
 * which is a filter. An error names the parameter, its value and what is allowed.
 */
export function readOptions(
  format: ExportFormat | FileFormat,
  params: URLSearchParams,
): { options: ExportOptions; rest: URLSearchParams } | { error: string } {
  const rest = new URLSearchParams(params)
  const options: ExportOptions = {}
  for (const name of SWITCHES) {
    const value = rest.get(name)
    if (value === null) continue
    const own = format.options.filter((option) => SWITCHES.some((item) => item === option))
    if (!own.includes(name))
      return {
        error: `${name}: '${value.slice(0, 60)}' is no option of ${format.id}; ${own.length ? `allowed: ${own.join(', ')}` : 'it has none'}`,
      }
    if (!Object.hasOwn(VALUES, value))
      return { error: `${name}: '${value.slice(0, 60)}' is neither 1 nor 0` }
    options[name] = VALUES[value]
    rest.delete(name)
  }
  return { options, rest }
}
