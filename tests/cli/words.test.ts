import { runWords } from '#lib/cli/words/run'
import { inProcess } from './in-process'

const words = (...args: string[]) => inProcess(() => runWords(args))

test('--missing tells what each dictionary lacks; those of the usual languages lack nothing', async () => {
  const { status, stdout } = await words('--missing')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^en: complete\nar: complete\nuk: /)
})

test('one language can be asked for; one without a dictionary is told where to put it', async () => {
  expect((await words('--missing', 'ar')).stdout).toBe('ar: complete\n')
  const { status, stderr } = await words('--missing', 'sw')
  expect(status).toBe(2)
  expect(stderr).toContain("'sw' has no dictionary: add lib/words/sw.json")
})

test('--unused finds no key that nothing says', async () => {
  expect(await words('--unused')).toMatchObject({ status: 0, stdout: 'Every key is said.\n' })
})

test.each([[[]], [['--missing', '--unused']], [['--unused', 'uk']]])(
  '%p is refused with the usage',
  async (args) => {
    const { status, stderr } = await words(...args)
    expect(status).toBe(2)
    expect(stderr).toContain('Usage: npm run words')
  },
)
