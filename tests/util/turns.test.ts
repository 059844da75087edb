import { atOnce, inTurns, turnsWithOthers } from '#lib/util'

test('others have their turn in long work, and short work is not held up', async () => {
  const turn = turnsWithOthers()
  let others = 0
  const timer = setInterval(() => others++)
  await turn()
  expect(others).toBe(0)
  for (const end = performance.now() + 200; performance.now() < end;) await turn()
  clearInterval(timer)
  expect(others).toBeGreaterThan(2)
})

/** Steps that each keep everyone busy for some time. */
function* busySteps(count: number): Generator<void, string> {
  for (let i = 0; i < count; i++) {
    for (const end = performance.now() + 15; performance.now() < end;);
    yield
  }
  return `${count} steps`
}

test('steps give what they return, and others have their turn between them', async () => {
  let others = 0
  const timer = setInterval(() => others++)
  expect(await inTurns(busySteps(8))).toBe('8 steps')
  expect(others).toBeGreaterThan(2)
  others = 0
  expect(atOnce(busySteps(8))).toBe('8 steps')
  expect(others).toBe(0)
  clearInterval(timer)
})

test('what goes wrong in a step is told', async () => {
  function* failing(): Generator<void> {
    yield
    throw new Error('no more')
  }
  await expect(inTurns(failing())).rejects.toThrow('no more')
})
