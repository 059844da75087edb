import { Suspense, lazy } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { act } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { watchEarlyPresses } from '../../app/ui/base/early-presses'

const press = jest.fn()
/** Longer than a press waits before it is made again. */
const waits = () => new Promise<void>((later) => setTimeout(later, 250))

beforeAll(watchEarlyPresses)
function Buttons() {
  return (
    <>
      {['a', 'b'].map((name) => (
        <button key={name} id={name} onClick={() => press(name)}>
          <span id={`${name}-words`}>{name}</span>
        </button>
      ))}
      <a id="link" href="#x" onClick={() => press('link')}>
        x
      </a>
    </>
  )
}
/** A part whose script comes when the test lets it. */
function comesLater(Part: ComponentType) {
  let come!: () => void
  const Late = lazy(
    () =>
      new Promise<{ default: ComponentType }>(
        (resolve) => (come = () => resolve({ default: Part })),
      ),
  )
  const comeAndSettle = () =>
    act(async () => {
      come()
      await waits()
    })
  return [Late, comeAndSettle, () => come()] as const
}

let root: Root
let box: HTMLElement
const at = (id: string) => box.querySelector<HTMLElement>(`#${id}`)!

/** A page as the server has drawn it, hydrated with a part that is not there yet. */
async function draw(
  page: (Part: ComponentType) => ReactNode,
  Part: ComponentType,
  Late: ComponentType,
) {
  box = document.createElement('div')
  box.append(document.createRange().createContextualFragment(renderToString(page(Part))))
  document.body.append(box)
  await act(async () => (root = hydrateRoot(box, page(Late))))
}
const alone = (Part: ComponentType) => (
  <Suspense>
    <Part />
  </Suspense>
)
/** Buttons whose script is there, in a part whose script is not. */
const within = (Gate: ComponentType) => (
  <Suspense>
    <Gate />
    <Suspense>
      <Buttons />
    </Suspense>
  </Suspense>
)

beforeEach(() => press.mockClear())
afterEach(() => {
  act(() => root.unmount())
  box.remove()
})

test('the last button that is pressed before its part is there is pressed once when it is', async () => {
  const [Late, come] = comesLater(Buttons)
  await draw(alone, Buttons, Late)
  at('b').click()
  at('a-words').click()
  expect(press).not.toHaveBeenCalled()
  await come()
  expect(press.mock.calls).toEqual([['a']])
  at('b').click()
  expect(press.mock.calls).toEqual([['a'], ['b']])
})

test('links are left to the browser, and what is pressed elsewhere is nothing of it', async () => {
  const [Late, come] = comesLater(Buttons)
  await draw(alone, Buttons, Late)
  const other = document.body.appendChild(document.createElement('button'))
  at('link').click()
  other.click()
  await come()
  expect(press).not.toHaveBeenCalled()
  other.remove()
})

test('a press in a part of a part is answered once', async () => {
  const Gate = () => <p>gate</p>
  const [Late, come] = comesLater(Gate)
  await draw(within, Gate, Late)
  at('a').click()
  expect(press).not.toHaveBeenCalled()
  await come()
  expect(press.mock.calls).toEqual([['a']])
})

test('a press that comes with its script, before React goes on, is answered at once and not again', async () => {
  const [Late, , comeUnseen] = comesLater(Buttons)
  await draw(alone, Buttons, Late)
  comeUnseen()
  for (let i = 0; i < 5; i++) await Promise.resolve()
  // as a pointer does it; an element that is told to click ignores being told again meanwhile
  at('a').dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(press.mock.calls).toEqual([['a']])
  await act(waits)
  expect(press.mock.calls).toEqual([['a']])
})
