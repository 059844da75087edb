import { z } from 'zod'
import { fileFields } from './file'
import { slug } from './place'
import { inLanguages } from './settings'

/** The longest title and text of a step, in UTF-16 units: a step is read beside a map. */
const MOST_TITLE = 80
const MOST_TEXT = 600
/** The most steps of a story. */
const MOST_STEPS = 12

/** One step of a story: what the map shows, and what is said beside it. */
export const storyStepSchema = z
  .strictObject({
    id: slug.describe('The id of the step.'),
    query: z
      .string()
      .describe(
        'What the map shows: a query in the grammar of its address, without `?`, as the map writes it.',
      ),
    title: inLanguages('The title of the step, by language.', MOST_TITLE),
    text: inLanguages(
      'What is told beside the map, by language. Every sentence says who says it.',
      MOST_TEXT,
    ),
    claims: z
      .array(z.string().min(1))
      .describe('Ids of the claims that the text rests on.')
      .optional(),
  })
  .describe('One step: what the map shows, and what is told beside it.')
/** One step of a story. */
export type StoryStep = z.infer<typeof storyStepSchema>

/** `data/story.json` as a whole; a project without a story has no such file. */
export const storyFileSchema = z
  .strictObject({
    ...fileFields,
    steps: z
      .array(z.unknown())
      .min(1)
      .max(MOST_STEPS)
      .describe('The steps, in the order in which they are told.'),
  })
  .describe('A story of a few steps that leads through the map.')
