import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Player } from '../../app/ui/time/player'

let reduced = false
const went = jest.fn()
beforeEach(() => {
  jest.useFakeTimers()
  reduced = false
  went.mockClear()
  window.matchMedia = () =>
    ({
      matches: reduced,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList
})
afterEach(() => jest.useRealTimers())

function Page({ from, count }: { from: number; count: number }) {
  const [at, setAt] = useState(from)
  const [on, setOn] = useState(false)
  const [speed, setSpeed] = useState(1)
  const go = (stop: number) => {
    went(stop)
    setAt(stop)
  }
  return (
    <Player label="Player" played={{ at, count, go }} playing={{ on, setOn, speed, setSpeed }} />
  )
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
/** Lets time pass in slices short enough that the page draws between two steps, as it does. */
const wait = (milliseconds: number) => {
  for (let passed = 0; passed < milliseconds; passed += 100)
    act(() => void jest.advanceTimersByTime(100))
}
const stops = () => went.mock.calls.map(([stop]) => stop)

test('it plays to the end and stops there; played again it begins anew', () => {
  render(<Page from={0} count={4} />)
  press('Play')
  expect(stops()).toEqual([1])
  expect(screen.getByRole('button', { name: 'Pause' })).toBeInTheDocument()
  wait(10_000)
  expect(stops()).toEqual([1, 2, 3])
  expect(jest.getTimerCount()).toBe(0)
  press('Play')
  expect(stops()).toEqual([1, 2, 3, 0])
})

test('pause and steps stop it, and speed makes it faster', () => {
  render(<Page from={0} count={20} />)
  press('Play')
  wait(2400)
  press('Pause')
  wait(5000)
  expect(stops()).toEqual([1, 2, 3])
  press('Speed 1×, change')
  press('Speed 2×, change')
  press('Play')
  wait(1200)
  expect(stops()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  press('Step back')
  wait(5000)
  expect(stops().slice(8)).toEqual([7])
})

test('nothing happens after it has left the page', () => {
  const { unmount } = render(<Page from={0} count={20} />)
  press('Play')
  unmount()
  expect(jest.getTimerCount()).toBe(0)
  jest.advanceTimersByTime(5000)
  expect(stops()).toEqual([1])
})

test('where less motion is asked for it says why it does not play, and steps', () => {
  reduced = true
  render(<Page from={0} count={3} />)
  const play = screen.getByRole('button', { name: /Play is off.*less motion/ })
  expect(play).toHaveAttribute('aria-disabled', 'true')
  expect(play).toHaveAttribute('title', play.getAttribute('aria-label'))
  fireEvent.click(play)
  wait(5000)
  expect(stops()).toEqual([])
  press('Step forward')
  expect(stops()).toEqual([1])
})

test('there is no step past either end', () => {
  render(<Page from={0} count={1} />)
  for (const name of ['Step back', 'Play', 'Step forward']) {
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
    press(name)
  }
  expect(stops()).toEqual([])
})
