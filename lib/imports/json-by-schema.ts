import type { z } from 'zod'

/** Reads a text of JSON by a schema, or lists everything wrong in it, each with its place. */
export function jsonBySchema<T>(
  text: string,
  schema: z.ZodType<T>,
): { value: T } | { issues: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { issues: [`is not JSON: ${(error as Error).message}`] }
  }
  const read = schema.safeParse(json)
  if (read.success) return { value: read.data }
  return {
    issues: read.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
    ),
  }
}
