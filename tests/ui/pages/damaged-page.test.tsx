import { render, screen } from '@testing-library/react'
import { DamagedPage } from '../../../app/ui/pages/frame/damaged-page'
import { wordsIn } from '#lib/words'

const fault = { id: 'made-up', file: 'made-up/v1.host.7.ab/<b>texts</b>', problem: 'has 1 bytes' }

test.each([
  ['en', 'Nothing is shown of this dataset, because its file', 'npm run import'],
  ['ar', 'لا يُعرض شيء من مجموعة البيانات هذه', 'npm run import'],
] as const)('in %s the page names the file, as text, and the cure', (lang, why, cure) => {
  const { container } = render(
    <DamagedPage fault={fault} words={{ ...wordsIn(lang), link: (path) => path }} />,
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('made-up')
  const text = container.textContent
  for (const part of [why, fault.file, cure]) expect(text).toContain(part)
  expect(container.querySelector('b')).toBeNull()
})
