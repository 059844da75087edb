import { render, screen } from '@testing-library/react'
import { exportFormats as formats } from '#lib/exports'
import { LANGUAGES, wordsIn } from '#lib/words'
import { ExportMenu } from '../../app/ui/filters/export-menu'

test('every format is offered as a link that carries the filter', () => {
  render(<ExportMenu formats={formats} query="kind=control" shown={19} />)
  expect(screen.getByText('The 19 claims shown, as a file:')).toBeTruthy()
  for (const { id, label } of formats)
    expect(screen.getByRole('link', { name: label, hidden: true }).getAttribute('href')).toBe(
      `/export/${id}?kind=control`,
    )
})

test('without a filter the link has no query', () => {
  render(<ExportMenu formats={formats} query="" shown={1} />)
  expect(screen.getByRole('link', { name: 'CSV', hidden: true }).getAttribute('href')).toBe(
    '/export/csv',
  )
  expect(screen.getByText('The claim shown, as a file:')).toBeTruthy()
})

test('the menu says in English what a format says of itself, and every format in every language', () => {
  for (const { id, label, about } of formats) {
    expect([wordsIn('en').term('export', id), wordsIn('en').term('exportFor', id)]).toEqual([
      label,
      about,
    ])
    for (const { id: lang } of LANGUAGES)
      expect([lang, id, wordsIn(lang).term('exportFor', id)]).not.toEqual([lang, id, id])
  }
  expect(wordsIn('ar').term('exportFor', 'csv')).not.toBe(wordsIn('en').term('exportFor', 'csv'))
})
