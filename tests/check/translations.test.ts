import { checkProject, issueLine, untranslated } from '#lib/check'
import { publicClaim } from '#lib/model'
import type { Claim } from '#lib/model'
import { readFiles } from '#lib/store'
import { ownProject } from '../project'
import { CLAIMS, SOURCES, WITNESS, witnessProject } from '../witness-project'
import type { Parts } from '../witness-project'

const lines = async (parts: Parts) =>
  checkProject(await readFiles(witnessProject(parts))).issues.map(issueLine)
const translated = (translations: object, claim: object = CLAIMS[1]!) =>
  lines({ claims: [{ ...claim, translations }] })

test('a claim may be said in the other languages of the project', async () => {
  expect(
    await translated({ ar: { summary: 'تجمّع حشد في بانياس.', 'evidence.quote': 'تجمّع حشد' } }),
  ).toEqual([])
})

test.each([
  [{ xx: { summary: 'x' } }, "'xx' in translations is no language of the project"],
  [{ en: { summary: 'x' } }, "'en' in translations is the language that records are written in"],
  [
    { ar: { sumary: 'حشد' } },
    "'sumary' in translations.ar is no text of this record. Did you mean 'summary'?",
  ],
  [{ ar: { note: 'حشد' } }, "'note' in translations.ar is no text of this record"],
  [{ ar: { speaker: 'حشد' } }, "'speaker' in translations.ar is no text of this record"],
  [{ ar: { summary: ' ' } }, 'an empty text'],
  [{ ar: { summary: 'حشد من 40.' } }, "'40' stands in the translation of summary"],
  [{ ar: { 'evidence.quote': Array(13).fill('حشد').join(' ') } }, 'a quote has at most 12 words'],
])('%j is an issue', async (translations, says) => {
  const found = await translated(translations)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`seeds/gull.json: gull/crowd: `)
  expect(found[0]).toContain(says)
})

test.each([
  ['Some 1,300 of 2011.', 'نحو ١٣٠٠ من عام ٢٠١١.', 0],
  ['Some 1,300.', 'نحو ۱۳۰۰.', 0],
  ['Some 130.', 'نحو 131.', 2],
  ['Line 13 and 15.', 'السطر 13.', 1],
])('the numbers of %j are held against those of %j', async (summary, text, issues) => {
  const claim = { ...CLAIMS[1], corrections: undefined, summary }
  expect(await translated({ ar: { summary: text } }, claim)).toHaveLength(issues)
})

test('a name that must stand nowhere is found in a translation, and not repeated', async () => {
  const { withNames, readFormerNames } = await import('#lib/check')
  const raw = await readFiles(
    witnessProject({
      claims: [{ ...CLAIMS[1], translations: { ar: { summary: 'قالت تمسين أولدويذر ذلك.' } } }],
      sources: SOURCES.filter(({ id }) => id !== WITNESS.id),
    }),
  )
  const none = readFormerNames({ file: 'private/former-names.json', text: '' })!
  const names = JSON.stringify(withNames(none, 'witness-3', WITNESS.names))
  const { issues } = checkProject({
    ...raw,
    protectedNames: { names: { file: 'private/former-names.json', text: names }, files: raw.seeds },
  })
  const found = issues.map(issueLine).filter((line) => line.includes('translations.ar.summary'))
  expect(found).toHaveLength(1)
  expect(found[0]).not.toContain('أولدويذر')
})

test('what media that would identify somebody leave behind has no translation either', () => {
  const claim = {
    summary: 'A crowd.',
    evidence: {
      quote: 'a crowd',
      media: [
        { kind: 'image', shows: 'A square.', taken: { note: 'A clock.' }, identifying: true },
      ],
    },
    translations: {
      ar: {
        summary: 'حشد.',
        'evidence.media.0.shows': 'ساحة.',
        'evidence.media.0.taken.note': 'ساعة.',
      },
    },
  }
  expect(publicClaim(claim as unknown as Claim)).toHaveProperty('translations', {
    ar: { summary: 'حشد.', 'evidence.media.0.shows': 'ساحة.' },
  })
})

test('records that lack a text in a language are named with what they lack, and stop nothing', async () => {
  const { project, issues } = checkProject(await readFiles(witnessProject()))
  expect(issues).toEqual([])
  expect(untranslated(project).map(issueLine)).toContain(
    "seeds/gull.json: gull/crowd: 'summary, evidence.quote' has no text in 'ar'. Write it into translations.ar.",
  )
})

test('every text of the records of this project is in each of its languages', async () => {
  const { project } = await ownProject()
  expect(untranslated(project).map(issueLine)).toEqual([])
})
