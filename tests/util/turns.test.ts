import { turnsWithOthers } from '#lib/util'

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
