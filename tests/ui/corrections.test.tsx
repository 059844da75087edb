import { render, screen } from '@testing-library/react'
import type { Correction, Place } from '#lib/model'
import { wordsIn } from '#lib/words'
import { Corrections } from '../../app/ui/claims/corrections'
import { PlaceRecordSection } from '../../app/ui/pages/place/place-record'

const signed = { on: '2025-03-11', by: 'first coder', why: 'Misread.' }
const show = (corrections: Correction[], lang: 'en' | 'ar' = 'en') =>
  render(<Corrections corrections={corrections} words={wordsIn(lang)} />)
const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent)

test('a correction says the field, what it was and became, and who says why on which day', () => {
  show([{ ...signed, what: 'killed.low', from: 70, to: 71 }])
  expect(lines()).toEqual([
    'killed (low) was “70” became “71”Misread. (first coder, Tue 11 March 2025)',
  ])
  expect(screen.getByText('70').closest('del')).not.toBeNull()
  expect(screen.getByText('71').closest('ins')).not.toBeNull()
})

test('a value that is not kept is not made up: neither what was, nor what became of it', () => {
  show([
    { ...signed, what: 'names' },
    { ...signed, what: 'note', from: 'Seen twice.' },
    { ...signed, what: 'via', to: ['sohr', 'ap'] },
    { ...signed, what: 'deaths', from: { low: 3, words: 'three' } },
    { ...signed, what: 'fieldOfALaterKind', from: null },
  ])
  expect(lines().map((line) => line!.split('Misread.')[0])).toEqual([
    'names',
    'note was “Seen twice.”',
    'passed on by became “sohr, ap”',
    'deaths was “{"low":3,"words":"three"}”',
    'fieldOfALaterKind was “null”',
  ])
})

test('it is said in Arabic, and text of the record stays text', () => {
  show([{ ...signed, what: 'summary', from: '<b>Bread</b>' }], 'ar')
  expect(lines()[0]).toContain('الملخص كان «<b>Bread</b>»')
  expect(screen.getByText('<b>Bread</b>').querySelector('b')).toBeNull()
})

test('the record of a place shows its corrections', () => {
  const corrections = [{ ...signed, what: 'kind', from: 'village' }]
  const place = {
    id: 'a',
    properties: { kind: 'town', names: [], ids: {}, admin: [], points: [], corrections },
  } as unknown as Place
  const words = { ...wordsIn('en'), link: (path: string) => path }
  render(<PlaceRecordSection place={place} places={[]} footprints={{}} words={words} />)
  expect(screen.getByText('Corrected')).toBeInTheDocument()
  expect(screen.getByText('village').closest('del')).not.toBeNull()
})
