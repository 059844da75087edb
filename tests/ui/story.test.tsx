import { fireEvent, render, screen, within } from '@testing-library/react'
import { useRef, useState } from 'react'
import { knownOf, serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { Story } from '../../app/ui/story/story'
import { ownProject } from '../project'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
  window.matchMedia = () => ({ matches: true }) as MediaQueryList
  Element.prototype.scrollTo = () => undefined
})

/** The story over a state as the screen keeps it, and the address of that. */
function Told({ step }: { step: number }) {
  const [query, setQuery] = useState<Query>({ filter: {}, view: { story: step, lang: 'en' } })
  const { view } = query
  const box = useRef<HTMLElement>(null)
  return (
    <PageProvider
      value={{
        ...pageLookups(map, wordsIn('en')),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <output>{serialiseQuery(query)}</output>
      {view.story && (
        <section ref={box} data-told={view.story}>
          <Story
            view={view}
            setView={(patch) => setQuery({ ...query, view: { ...view, ...patch } })}
            setQuery={setQuery}
            known={knownOf(map)}
            box={box}
          />
        </section>
      )}
    </PageProvider>
  )
}
const address = () => document.querySelector('output')!.textContent
const current = () => document.querySelector('[aria-current=step] h2')?.textContent
const of = (step: number) => `${map.story[step - 1]!.query}&story=${step}&lang=en`
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })

test('next and back show on the map what each step asks for, and the language stays', () => {
  render(<Told step={1} />)
  fireEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect([address(), current()]).toEqual([of(2), map.story[1]!.title])
  fireEvent.click(screen.getByRole('button', { name: 'Next' }))
  fireEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(address()).toBe(of(2))
})

test('before the first and after the last step there is none', () => {
  const last = map.story.length
  render(<Told step={last} />)
  const next = screen.getByRole('button', { name: 'Next' })
  expect(next.getAttribute('aria-disabled')).toBe('true')
  const before = address()
  fireEvent.click(next)
  expect([address(), screen.getByText(`${last} of ${last}`)]).toEqual([before, expect.anything()])
})

test('arrows walk and Escape leaves, where the key is nobody else’s; what the step showed stays', () => {
  render(<Told step={1} />)
  press('ArrowRight')
  press('ArrowRight')
  expect(address()).toBe(of(3))
  press('ArrowLeft')
  expect(address()).toBe(of(2))
  const field = document.body.appendChild(document.createElement('input'))
  press('ArrowRight', field)
  expect(address()).toBe(of(2))
  press('Escape')
  expect(address()).toBe(of(2).replace('story=2&', ''))
  expect(document.querySelector('[data-told]')).toBeNull()
  field.remove()
})

test('in a language that is read from right to left the left arrow leads on', () => {
  document.documentElement.dir = 'rtl'
  render(<Told step={1} />)
  press('ArrowLeft')
  expect(address()).toBe(of(2))
  document.documentElement.dir = ''
})

test('Escape closes an open menu of the header before it leaves the story', () => {
  const header = document.body.appendChild(document.createElement('header'))
  header.appendChild(document.createElement('details')).open = true
  render(<Told step={1} />)
  press('Escape')
  expect(document.querySelector('[data-told]')).not.toBeNull()
  header.remove()
})

test('every step is there to be printed, and leads to the claims that it rests on', () => {
  render(<Told step={1} />)
  const steps = document.querySelectorAll<HTMLElement>('ol > li')
  expect(steps).toHaveLength(map.story.length)
  map.story.forEach(({ title, text, claims }, i) => {
    expect(steps[i]!.textContent).toContain(title)
    expect(steps[i]!.textContent).toContain(text)
    const links = within(steps[i]!).getAllByRole('link', { hidden: true })
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      claims.map(({ id }) => `/claim/${id}`),
    )
  })
})
