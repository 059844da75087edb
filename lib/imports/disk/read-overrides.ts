import { z } from 'zod'
import type { Overrides } from '../claims/overrides'

const signature = {
  why: z.string().min(1, 'say why'),
  by: z.string().min(1, 'say who decided it'),
  on: z.iso.date('write a day such as 2024-05-03'),
}
const schema = z.record(
  z.string().min(1),
  z.union(
    [
      z.strictObject({ hidden: z.literal(true), ...signature }),
      z.strictObject({
        set: z
          .record(z.string().min(1), z.string())
          .refine((set) => Object.keys(set).length > 0, { message: 'names no column' }),
        ...signature,
      }),
    ],
    {
      error:
        'give either "hidden": true or "set": {"<column>": "<text>"}, and "why", "by" and "on" (a day such as 2024-05-03), and nothing else',
    },
  ),
)

/**
 * Reads the text of `overrides.json`: the file's own id of a row -> what somebody decided on it. Or
 * lists everything wrong in it, each with its row.
 */
export function readOverrides(text: string): { overrides: Overrides } | { issues: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { issues: [`is not JSON: ${(error as Error).message}`] }
  }
  const read = schema.safeParse(json)
  if (read.success) return { overrides: read.data }
  return {
    issues: read.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
    ),
  }
}
