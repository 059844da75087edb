import { launch } from './launch'
const base = process.argv[2]!; const out = process.argv[3]!
const shots: [string, number, number, string, string?][] = JSON.parse(process.argv[4]!)
const b = await launch()
for (const [name, w, h, path, scheme] of shots) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: (scheme as any) ?? 'light' })
  const p = await ctx.newPage()
  p.on('console', (m) => { if (m.type() !== 'log') console.log(name, m.type(), m.text().slice(0, 300)) })
  p.on('pageerror', (e) => console.log(name, 'ERR', String(e).slice(0, 500)))
  p.on('request', (r) => { if (!r.url().startsWith(base)&&!r.url().startsWith('data:')) console.log('OFF', r.url()) })
  await p.goto(base + path); await p.waitForSelector('[data-mark]', { timeout: 15000 }).catch(() => console.log(name, 'no marks')); await p.waitForTimeout(1200)
  if (process.env.NOSHOT) { await ctx.close(); continue }
  await p.screenshot({ path: `${out}/${name}.png` })
  await ctx.close()
}
await b.close()
