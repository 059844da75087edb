import { render, screen } from '@testing-library/react'
import { formats } from '#lib/exports'
import { ExportMenu } from '../../app/ui/export-menu'

test('every format is offered as a link that carries the filter', () => {
  render(<ExportMenu formats={formats} query="kind=control" shown={19} />)
  expect(screen.getByText('The 19 claims shown, as a file:')).toBeTruthy()
  for (const { id, label } of formats) expect(screen.getByRole('link', { name: label, hidden: true }).getAttribute('href')).toBe(`/export/${id}?kind=control`)
})

test('without a filter the link has no query', () => {
  render(<ExportMenu formats={formats} query="" shown={1} />)
  expect(screen.getByRole('link', { name: 'CSV', hidden: true }).getAttribute('href')).toBe('/export/csv')
  expect(screen.getByText('The claim shown, as a file:')).toBeTruthy()
})
