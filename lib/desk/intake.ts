import { z } from 'zod'
import { documentSchema, intervalSchema, normaliseText, webAddressSchema } from '#lib/model'
import type { Project } from '#lib/model'
import type { Gazetteer } from '#lib/gazetteer'
import { publishedDays, readText } from '#lib/reading'
import type { ClaimDraft } from '#lib/reading'
import { sha256 } from '#lib/util/sha256'
import { freeName, readableSlug } from './commands'
import type { DraftBody } from './draft'
import { TEXT_LETTERS } from './inbox/waiting-text'
import type { ReadBefore, WaitingText } from './inbox/waiting-text'
import { lastDayPublished } from './parts-of-days'
import { proposalsOf } from './proposals'

const about = {
  title: z.string().trim().min(1, 'a document has a title').max(200),
  outlet: z.string().trim().min(1, 'somebody has published the text').max(120),
  published: intervalSchema.refine((days) => publishedDays(days) !== undefined, {
    message: 'a text was published on a day, or between a first and a last one',
  }),
  publishedBasis: documentSchema.shape.publishedBasis,
  publishedNote: z.string().trim().min(1).max(500).optional(),
  language: documentSchema.shape.language,
  url: webAddressSchema.optional(),
  byline: z.string().trim().min(1).max(200).optional(),
}
const text = z
  .string()
  .max(TEXT_LETTERS, `a text has at most ${TEXT_LETTERS} letters`)
  .regex(/\S/, 'a text has words')
const hasNote = ({
  publishedBasis,
  publishedNote,
}: Pick<Intake, 'publishedBasis' | 'publishedNote'>) =>
  publishedBasis === 'stated' || publishedNote !== undefined
const WITHOUT_NOTE = {
  path: ['publishedNote'],
  message: 'say from what the day of publication was inferred',
}
/** What a coder says of a text that waits in the inbox. */
export const aboutTextSchema = z.strictObject(about).refine(hasNote, WITHOUT_NOTE)
/** What a coder gives of a text that is pasted. */
export const intakeSchema = z.strictObject({ ...about, text }).refine(hasNote, WITHOUT_NOTE)
/** A text with what is known of it. */
export type Intake = z.infer<z.ZodObject<typeof about & { text: typeof text }>>

type Known = {
  project: Project
  gazetteer: Gazetteer
  /** Whether the desk or the records have a document of an id. */
  taken: (id: string) => boolean
  coder: string
  /** The day. */
  on: string
  /** Where the text waited, what is known of that: the file, what was read of it already. */
  waited?: Pick<WaitingText, 'from' | 'read' | 'id'>
}

/** What the rules propose of a text, for the sources and parties of a project. */
const textProposals = (
  drafts: readonly ClaimDraft[],
  text: string,
  { sources, parties }: Project,
  { outlet, language, published }: Pick<Intake, 'outlet' | 'language' | 'published'>,
) =>
  proposalsOf(drafts, text, {
    outlet,
    language,
    published,
    parties: new Set(parties.map(({ id }) => id)),
    sources: new Map(
      sources.flatMap(({ id, names = [] }) =>
        names.map((name): [string, string] => [name.toLowerCase(), id]),
      ),
    ),
  })

/** The id of an outlet: of the source that has its name, else made of the name. */
const outletOf = (outlet: string, sources: Project['sources']) => {
  const known = sources.find(
    ({ id, names }) =>
      id === outlet || names?.some((name) => name.toLowerCase() === outlet.toLowerCase()),
  )
  const own = freeName(readableSlug(outlet) || 'outlet', (id) =>
    sources.some((source) => source.id === id),
  )
  return { known, id: known?.id ?? own }
}

/**
 * What was read of a text before somebody takes it up at the desk, with the details it was read with;
 * `undefined` where outlet or day are not known, since proposals rest on them.
 * @param drafts what `lib/reading` proposes of the text, with a model's answers where one is asked
 */
export function readBefore(
  { text, outlet, published, language }: WaitingText,
  drafts: readonly ClaimDraft[],
  project: Project,
): ReadBefore | undefined {
  if (outlet === undefined || published === undefined) return undefined
  const { id } = outletOf(outlet, project.sources)
  return {
    outlet,
    published,
    language,
    proposals: textProposals(drafts, text, project, { outlet: id, language, published }),
  }
}

/**
 * A text as a draft begins with it: its document, an outlet that nobody had met before, and what the
 * rules of `lib/reading` propose. The text is normalised, as offsets and hashes count in it.
 */
export function takeIn(
  { text: raw, outlet, published, language, ...said }: Intake,
  { project, gazetteer, taken, coder, on, waited }: Known,
): { text: string; body: DraftBody } {
  const text = normaliseText(raw)
  const { known, id: outletId } = outletOf(outlet, project.sources)
  const { title, publishedBasis, publishedNote, url, byline } = said
  const day = lastDayPublished(published)
  const id = freeName(waited?.id ?? `${readableSlug(outletId, 40)}-${day}`, taken)
  const { read, from } = waited ?? {}
  const isRead =
    read?.outlet === outlet && read.published === published && read.language === language
  const proposals = isRead ? read.proposals : proposed()
  function proposed() {
    const drafts = readText(text, {
      document: { id, published, outlet },
      language: language.slice(0, 2),
      gazetteer,
      sources: project.sources,
    })
    return textProposals(drafts, text, project, { outlet: outletId, language, published })
  }
  return {
    text,
    body: {
      document: {
        id,
        outlet: outletId,
        label: title,
        title,
        published,
        publishedBasis,
        ...(publishedBasis === 'inferred' && { publishedNote }),
        language,
        ...(url && { url }),
        ...(byline && { byline }),
        ...(from?.retrieved && { retrieved: from.retrieved }),
        text: {
          sha256: sha256(text),
          ...(from && from.sha256 !== sha256(text) && { raw: from.sha256 }),
          characters: text.length,
        },
        coder: { by: coder, on },
      },
      proposals,
      decided: {},
      claims: {},
      notCoded: {},
      sources: known ? {} : { [outletId]: { id: outletId, names: [outlet], kind: 'unclassified' } },
    },
  }
}
