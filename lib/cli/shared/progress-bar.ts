import type { Progress } from '#lib/imports'

const WIDTH = 24
/**
 * Milliseconds between two drawings on a terminal, or between two lines where the output is none.
 */
const EVERY = { terminal: 100, lines: 10_000 }

/** One line of progress: bar, share, rows, rate, time left, file. */
export function progressLine({ file, rows, bytes, totalBytes }: Progress, seconds: number): string {
  const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 1
  const left = share > 0 ? Math.ceil(seconds / share - seconds) : 0
  const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return `${bar} ${Math.floor(share * 100)} %  ${rows.toLocaleString('en')} rows  ${Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en')}/s  ${clock} left  ${file}`
}

/**
 * Draws progress: one line that is drawn again and again on a terminal, otherwise a line now and
 * then.
 */
export function progressBar(
  out: NodeJS.WriteStream,
  started: number,
): { show: (progress: Progress) => void; end: () => void } {
  let shown = started
  let last = ''
  return {
    show(progress) {
      const now = performance.now()
      last = progressLine(progress, (now - started) / 1000)
      if (now - shown < (out.isTTY ? EVERY.terminal : EVERY.lines)) return
      shown = now
      out.write(out.isTTY ? `\r\u001b[K${last.slice(0, out.columns ?? 120)}` : `${last}\n`)
    },
    end: () => void (last && out.write(`${out.isTTY ? '\r\u001b[K' : ''}${last}\n`)),
  }
}
