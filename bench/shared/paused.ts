/** Does something, and tells how many seconds it took and the longest time, in ms, in which this thread did nothing else. */
export async function paused(
  work: () => Promise<unknown>,
): Promise<{ seconds: number; pause: number }> {
  const start = performance.now()
  let [last, pause] = [start, 0]
  const look = () => {
    pause = Math.max(pause, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(look, 1)
  await work()
  look()
  clearInterval(timer)
  return { seconds: (performance.now() - start) / 1000, pause }
}
