import { createInterface } from 'node:readline'

/** The keys that a terminal sends for what is more than a letter. */
const [CTRL_C, CTRL_D, BACKSPACE, DELETE] = ['\u0003', '\u0004', '\b', '\u007f']

/**
 * Asks something that nobody may read over a shoulder: the terminal shows no letter of it. Where
 * standard input is no terminal, it is the first line that comes.
 * @throws Error where the question was broken off
 */
export async function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) {
    for await (const line of createInterface({ input: stdin })) return line
    return ''
  }
  stderr.write(question)
  stdin.setRawMode(true).setEncoding('utf8').resume()
  try {
    return await new Promise((resolve, reject) => {
      let typed = ''
      stdin.on('data', function read(chunk: string) {
        for (const key of chunk) {
          if (key === '\r' || key === '\n' || key === CTRL_D || key === CTRL_C) {
            stdin.off('data', read)
            return key === CTRL_C ? reject(new Error('Broken off.')) : resolve(typed)
          }
          typed =
            key === BACKSPACE || key === DELETE ? [...typed].slice(0, -1).join('') : typed + key
        }
      })
    })
  } finally {
    stdin.setRawMode(false).pause()
    stderr.write('\n')
  }
}
