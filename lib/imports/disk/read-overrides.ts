import { z } from 'zod'
import type { Overrides } from '../claims/overrides'
import { jsonBySchema } from '../json-by-schema'

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
  const read = jsonBySchema(text, schema)
  return 'value' in read ? { overrides: read.value } : read
}
