import { z } from 'zod'
import { documentSchema, intervalSchema, normaliseText, webAddressSchema } from '#lib/model'
import type { Project } from '#lib/model'
import type { Gazetteer } from '#lib/gazetteer'
import { readText } from '#lib/reading'
import { sha256 } from '#lib/util/sha256'
import { freeName, readableSlug } from './commands'
import type { DraftBody } from './draft'
import { proposalsOf } from './proposals'

/** So many letters may a text of the desk have. */
const LONGEST = 400_000

/** What a coder gives of a text that is put on the desk. */
export const intakeSchema = z.strictObject({
  text: z
    .string()
    .max(LONGEST, `a text has at most ${LONGEST} letters`)
    .regex(/\S/, 'a text has words'),
  title: z.string().trim().min(1, 'a document has a title').max(200),
  outlet: z.string().trim().min(1, 'somebody has published the text').max(120),
  published: intervalSchema,
  language: documentSchema.shape.language,
  url: webAddressSchema.optional(),
})
/** A text with what is known of it. */
export type Intake = z.infer<typeof intakeSchema>

type Known = {
  project: Project
  gazetteer: Gazetteer
  /** Whether the desk or the records have a document of an id. */
  taken: (id: string) => boolean
  coder: string
  /** The day. */
  on: string
}

/**
 * A text as a draft begins with it: its document, an outlet that nobody had met before, and what the
 * rules of `lib/reading` propose. The text is normalised, as offsets and hashes count in it.
 */
export function takeIn(
  { text: raw, title, outlet, published, language, url }: Intake,
  { project, gazetteer, taken, coder, on }: Known,
): { text: string; body: DraftBody } {
  const text = normaliseText(raw)
  const known = project.sources.find(
    ({ id, names }) =>
      id === outlet || names?.some((name) => name.toLowerCase() === outlet.toLowerCase()),
  )
  const own = freeName(readableSlug(outlet) || 'outlet', (id) =>
    project.sources.some((source) => source.id === id),
  )
  const outletId = known?.id ?? own
  const day = published.split('/').at(-1)!.slice(0, 10)
  const id = freeName(`${readableSlug(outletId, 40)}-${day}`, taken)
  const drafts = readText(text, {
    document: { id, published: day, outlet },
    language: language.slice(0, 2),
    gazetteer,
    sources: project.sources,
  })
  return {
    text,
    body: {
      document: {
        id,
        outlet: outletId,
        label: title,
        title,
        published,
        publishedBasis: 'stated',
        language,
        ...(url && { url }),
        text: { sha256: sha256(text), characters: text.length },
        coder: { by: coder, on },
      },
      proposals: proposalsOf(drafts, text, {
        outlet: outletId,
        parties: new Set(project.parties.map((party) => party.id)),
        sources: new Map(
          project.sources.flatMap(({ id: source, names = [] }) =>
            names.map((name) => [name.toLowerCase(), source]),
          ),
        ),
      }),
      decided: {},
      claims: {},
      notCoded: {},
      sources: known ? {} : { [outletId]: { id: outletId, names: [outlet], kind: 'unclassified' } },
    },
  }
}
