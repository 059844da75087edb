import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInbox, waitingLine, waitingText } from '#lib/desk'
import { folder } from './invented'

const FROM = { name: 'post.txt', sha256: 'a'.repeat(64) }
const BY = { by: 'Ann', at: '2024-05-11T09:00:00Z' }
const TEXT = 'Council counts twelve dead\nA ward council said that 12 people were killed.'
const made = (text: string, at = BY.at) => waitingText({ text }, FROM, { ...BY, at })

describe('what a file says of itself', () => {
  test('is proposed, and what it lacks is asked', () => {
    const waiting = waitingText(
      { text: TEXT, outlet: ' The  Wadi Post ', byline: 'A. Writer', published: '2024-05-10' },
      FROM,
      BY,
    )
    expect(waiting).toMatchObject({
      title: 'Council counts twelve dead',
      outlet: 'The Wadi Post',
      byline: 'A. Writer',
      published: '2024-05-10',
      language: 'en',
      sentences: 2,
    })
    expect(waitingLine(waiting, { mayDrop: true }).missing).toEqual([])
    expect(waitingLine(made('One line alone.'), { mayDrop: true }).missing).toEqual([
      'title',
      'outlet',
      'published',
    ])
  })

  test('a first sentence is no title, and neither is a text of one line', () => {
    expect(made('Shells fell on the market.\nRain fell.').title).toBeUndefined()
    expect(made('Shells fell on the market').title).toBeUndefined()
  })

  test.each([
    ['en_US', 'en-US'],
    ['AR', 'ar'],
    ['uk', 'uk'],
    ['not a language', 'en'],
    [undefined, 'en'],
  ])('the language %s is %s', (language, is) => {
    expect(waitingText({ text: TEXT, ...(language && { language }) }, FROM, BY).language).toBe(is)
  })

  test('a day that is none is asked for', () => {
    expect(waitingText({ text: TEXT, published: '2024-02-31' }, FROM, BY).published).toBeUndefined()
  })

  test('a page out of an archive has its own address and the day of its capture', () => {
    const found = { text: TEXT, url: 'https://lake.example/first', retrieved: '2024-05-04' }
    const waiting = waitingText(found, FROM, BY)
    expect([waiting.url, waiting.from.retrieved]).toEqual([found.url, '2024-05-04'])
    expect(waitingText({ ...found, url: 'urn:page:1' }, FROM, BY).url).toBeUndefined()
  })

  test('a text that is too long is refused with its file, the rule and the cure', () => {
    expect(() => waitingText({ text: 'a '.repeat(200_001), part: '7' }, FROM, BY)).toThrow(
      'post.txt, text 7: has 400002 letters, and a text of the desk has at most 400000. Put its parts on the desk one by one.',
    )
  })
})

describe('the inbox', () => {
  test('keeps each text once, the oldest first, and drops it whole', async () => {
    const root = folder()
    const inbox = openInbox(root, () => undefined)
    const [one, two] = [made('One.', '2024-05-12T09:00:00Z'), made('Two.')]
    expect(await inbox.put(one, Buffer.from('<p>One.</p>'))).toBe(true)
    expect(await inbox.put(two)).toBe(true)
    expect(await inbox.put(two)).toBe(false)
    expect((await inbox.list()).map(({ text }) => text)).toEqual(['Two.', 'One.'])
    await inbox.drop(one.key)
    expect(readdirSync(join(root, 'drafts/+inbox'))).toEqual([`${two.key}.json`])
  })

  test('a file that is damaged is named once and hides no other', async () => {
    const root = folder()
    const told: string[] = []
    const inbox = openInbox(root, (line) => void told.push(line))
    const [one, two] = [made('One.'), made('Two.')]
    await inbox.put(one)
    await inbox.put(two)
    writeFileSync(join(root, `drafts/+inbox/${one.key}.json`), '{"key":')
    for (let i = 0; i < 2; i++)
      expect((await inbox.list()).map(({ text }) => text)).toEqual(['Two.'])
    expect(told).toEqual([
      `drafts/+inbox/${one.key}.json: is no text of the inbox. Take the file away, and put the text there again.`,
    ])
  })

  test('of two who take one text up at once one gets it, and its bytes stand beside the text', async () => {
    const root = folder()
    const inbox = openInbox(root, () => undefined)
    const waiting = made(TEXT)
    await inbox.put(waiting, Buffer.from('<p>bytes</p>'))
    let begun = 0
    const begin = async () => {
      begun++
      await new Promise((later) => setTimeout(later, 20))
      mkdirSync(join(root, 'texts'), { recursive: true })
      return { id: 'wadi-2024-05-11' }
    }
    const taken = await Promise.allSettled([
      inbox.take(waiting.key, begin),
      inbox.take(waiting.key, begin),
    ])
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(begun).toBe(1)
    expect(readFileSync(join(root, 'texts/wadi-2024-05-11.raw'), 'utf8')).toBe('<p>bytes</p>')
    expect(await inbox.list()).toEqual([])
  })

  test('a document that cannot begin leaves its text waiting', async () => {
    const inbox = openInbox(folder(), () => undefined)
    const waiting = made(TEXT)
    await inbox.put(waiting)
    const refused = inbox.take(waiting.key, () => Promise.reject(new RangeError('no')))
    await expect(refused).rejects.toThrow('no')
    expect(await inbox.list()).toHaveLength(1)
  })
})
