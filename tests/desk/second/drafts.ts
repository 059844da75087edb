import { DESK_KINDS } from '#lib/desk/fields'
import type { DeskClaim, DeskDraft } from '#lib/desk/draft'
import { fc } from '../../property'
import { bodyOfText } from '../invented'

const claim = fc
  .record({
    kind: fc.constantFrom(...DESK_KINDS),
    sentence: fc.integer({ min: 0, max: 3 }),
    word: fc.integer({ min: 0, max: 6 }),
    speaker: fc.option(fc.constantFrom('gull', 'wren', 'ward'), { nil: undefined }),
    standing: fc.constantFrom('stated', 'alleged'),
    by: fc.option(fc.constantFrom(['army'], ['militia', 'army'], ['army', 'militia']), {
      nil: undefined,
    }),
  })
  .map(({ kind, sentence, word, speaker, standing, by }): DeskClaim => ({
    kind,
    span: { start: sentence * 20, end: sentence * 20 + 19 },
    quote: { start: sentence * 20 + word, end: sentence * 20 + word + 8 },
    fields: {
      ...(speaker && { speaker: { value: speaker } }),
      ...(by && { perpetrator: { value: by } }),
      standing: { value: standing },
    },
  }))
const why = fc.constantFrom('Scenery', 'Background', 'A heading')

/** Drafts of one text, by a coder of a name. */
export const draftOf = (coder: string): fc.Arbitrary<DeskDraft> =>
  fc
    .record({
      claims: fc.array(claim, { maxLength: 7 }),
      reasons: fc.dictionary(fc.constantFrom('0', '20', '40'), why, { noNullPrototype: true }),
      ward: fc.option(fc.constantFrom('official' as const, 'resident' as const), {
        nil: undefined,
      }),
    })
    .map(({ claims, reasons, ward }): DeskDraft => ({
      coder,
      revision: 1,
      ...bodyOfText(),
      claims: Object.fromEntries(claims.map((one, i) => [`c${i + 1}`, one])),
      notCoded: reasons,
      sources: ward ? { ward: { id: 'ward', names: ['Ward council'], kind: ward } } : {},
    }))
