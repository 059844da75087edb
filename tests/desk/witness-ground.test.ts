import { commandChanges, deskView, draftBody, refuseBetrayals } from '#lib/desk'
import { projectGazetteer } from '#lib/gazetteer'
import { deskEntries, projectDictionary, tellOf, wordsOf } from '#lib/words'
import type { DeskCommand, DeskContext } from '#lib/desk'
import type { DeskClaim, DeskDraft } from '#lib/desk/draft'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'
import { bodyOfText } from './invented'

const TEXT = 'A resident saw shells fall on El Fasher. Rain fell.'
const contexts: Partial<Record<'en' | 'ar', DeskContext>> = {}

beforeAll(async () => {
  const { project } = await ownProject(EXAMPLE_PROJECTS[0]!.folder)
  const gazetteer = projectGazetteer(project)
  for (const lang of ['en', 'ar'] as const) {
    const words = wordsOf(lang, {
      ...projectDictionary(project.settings, lang),
      ...deskEntries(lang),
    })
    contexts[lang] = { project, gazetteer, words, tell: tellOf(words) }
  }
})

const at = (place: string, part = 'whole', more = {}) => ({
  value: [{ place, part, phrase: 'El Fasher', ...more }],
})
const draftOf = (isProtected: boolean, fields: DeskClaim['fields'] = {}): DeskDraft => ({
  coder: 'Ann',
  revision: 1,
  ...bodyOfText('gull', TEXT),
  sources: {
    'witness-1': isProtected
      ? { id: 'witness-1', kind: 'unnamed', protected: true }
      : { id: 'witness-1', kind: 'unnamed', names: ['A resident'] },
  } as DeskDraft['sources'],
  claims: {
    c1: {
      kind: 'incident',
      span: { start: 0, end: 40 },
      quote: { start: 15, end: 26 },
      fields: { speaker: { value: 'witness-1' }, ...fields },
    },
  },
})
const set = (value: unknown, field = 'places') =>
  ({ do: 'set', claim: 'c1', field, value }) as DeskCommand
function ask(draft: DeskDraft, command: DeskCommand, lang: 'en' | 'ar' = 'en') {
  const changes = commandChanges(draft, TEXT, command, () => false)
  // a draft as the server has it, or its records alone
  refuseBetrayals(draft, changes, TEXT, contexts[lang]!)
  refuseBetrayals(draftBody(draft), changes, TEXT, contexts[lang]!)
}

test.each([
  ['its centre', at('el-fasher', 'centre').value],
  ['a quarter of it', at('el-fasher', 'whole', { quadrant: 'north' }).value],
  ['what is only inferred', at('el-fasher', 'whole', { basis: 'inferred' }).value],
])('a protected speaker is put at no part finer than a town: %s', (_name, value) => {
  expect(() => ask(draftOf(true), set(value))).toThrow('would help to find a protected speaker')
  expect(() => ask(draftOf(true), set(value), 'ar')).toThrow('متحدث محمي')
  // the same of somebody who is named is taken
  expect(() => ask(draftOf(false), set(value))).not.toThrow()
})

test('the town as a whole, its parts and no place are taken', () => {
  for (const value of [at('el-fasher').value, at('el-fasher', 'parts').value, null])
    expect(() => ask(draftOf(true), set(value))).not.toThrow()
})

test('the minute of a clock is refused, an afternoon is taken', () => {
  const minute = set('2024-05-06T12:17/2024-05-06T12:19', 'eventTime')
  expect(() => ask(draftOf(true), minute)).toThrow('would help to find a protected speaker')
  const afternoon = set('2024-05-06T12:00/2024-05-06T18:00', 'eventTime')
  expect(() => ask(draftOf(true), afternoon)).not.toThrow()
})

test('a claim cannot be given to a protected speaker while it says more than it may', () => {
  const draft = draftOf(true, { speaker: { value: 'bell' }, places: at('el-fasher', 'centre') })
  expect(() => ask(draft, set('witness-1', 'speaker'))).toThrow('el-fasher')
})

test('what was decided before the protection can be mended, and is asked for until it is', () => {
  const draft = draftOf(true, { places: at('el-fasher', 'centre') })
  expect(() => ask(draft, set('stated', 'standing'))).not.toThrow()
  const places = (one: DeskDraft) =>
    deskView(one, TEXT, contexts.en!).claims[0]!.fields.find(({ name }) => name === 'places')
  expect(places(draft)).toMatchObject({
    missing: true,
    asks: ['a protected speaker is placed no finer than a town'],
  })
  expect(places(draftOf(true, { places: at('el-fasher') }))).toMatchObject({
    missing: false,
    asks: [],
  })
})
