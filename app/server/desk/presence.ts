import { z } from 'zod'
import { coderId } from '#lib/desk'
import type { Desk } from '#lib/desk'
import { ok, parsed } from './answers'
import type { DeskAnswer } from './answers'
import type { DeskSession } from './sessions'

/** How long somebody is taken to be there who has not said so again, in milliseconds. */
const STAYS = 20_000
/** The most pages that are remembered; the one heard of longest ago makes room. */
const MOST = 1000

const beatBody = z.strictObject({
  /** A name that a page gives itself. */
  tab: z.string().regex(/^[0-9a-f]{16}$/),
  document: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  gone: z.literal(true).optional(),
})

/** What a server tells the others of a page that it heard of. */
const toldSchema = z.strictObject({
  page: z.string().max(200),
  name: z.string().max(100),
  document: z.string().max(100).optional(),
  gone: z.literal(true).optional(),
})
type ToldPage = z.infer<typeof toldSchema>

/** Who has a document open, and in how many pages. */
export type DeskPresence = {
  here: { document: string; name: string; tabs: number }[]
  /** The revision of the document that the page has open. */
  revision?: number
}

/**
 * Who has which document open, kept in memory. A page says so every few seconds and when it is left;
 * readers of the map say nothing and are not asked. What one server of the desk hears it tells the
 * others.
 */
export function deskPresence(desk: Desk, now: () => number) {
  const pages = new Map<string, { name: string; document: string | undefined; at: number }>()

  function here(): DeskPresence['here'] {
    const found = new Map<string, DeskPresence['here'][number]>()
    for (const [tab, { name, document, at }] of pages) {
      if (now() - at > STAYS) pages.delete(tab)
      else if (document !== undefined) {
        const key = JSON.stringify([document, name])
        const one = found.get(key) ?? { document, name, tabs: 0 }
        found.set(key, { ...one, tabs: one.tabs + 1 })
      }
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
  }

  function note({ page, name, document, gone }: ToldPage): void {
    pages.delete(page)
    if (!gone) pages.set(page, { name, document, at: now() })
    if (pages.size > MOST) pages.delete(pages.keys().next().value!)
  }
  desk.others?.hear((said) => {
    const told = toldSchema.safeParse(said)
    if (told.success) note(told.data)
  })

  return {
    /** Hears of a page, and tells who else is there. */
    async answer({ name }: DeskSession, body: unknown): Promise<DeskAnswer> {
      const { tab, document, gone } = parsed(beatBody, body)
      const told = {
        page: `${name}/${tab}`,
        name,
        ...(document !== undefined && { document }),
        ...(gone && { gone }),
      }
      note(told)
      // that they do not hear it is mended by the next beat
      void desk.others?.tell(told).catch(() => undefined)
      const draft =
        document === undefined
          ? undefined
          : ((await desk.draft(document, coderId(name))) ?? (await desk.draft(document)))
      return ok({
        here: here(),
        ...(draft && { revision: draft.revision }),
      } satisfies DeskPresence)
    },
  }
}
