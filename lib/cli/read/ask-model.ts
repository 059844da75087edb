import { z } from 'zod'
import { UsageError } from '#lib/cli/shared/run-command'
import { webAddress } from './fetch-page'

/** Where a model is asked, under which name and with which key; how long and how much is waited for. */
export type ModelSettings = {
  address: URL
  name: string
  key?: string
  milliseconds: number
  bytes: number
}

/**
 * The model that the operator names in `MODEL_URL`, `MODEL_NAME` and `MODEL_KEY`; `undefined` where
 * none is named, and so none is asked.
 *
 * @throws UsageError where the address is none, or the name is left out
 */
export function modelSettings(
  {
    MODEL_URL: url,
    MODEL_NAME: name,
    MODEL_KEY: key,
  }: Record<string, string | undefined> = process.env,
): ModelSettings | undefined {
  if (!url) return undefined
  if (!name) throw new UsageError('MODEL_URL is set and MODEL_NAME is not: name the model to ask')
  let address: URL
  try {
    address = webAddress(url)
  } catch (error) {
    throw new UsageError(`MODEL_URL: ${(error as Error).message}`)
  }
  if (!/\/chat\/completions\/?$/.test(address.pathname))
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/chat/completions`
  return { address, name, ...(key && { key }), milliseconds: 60_000, bytes: 1_000_000 }
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().min(1) }),
      }),
    )
    .min(1),
})

/** The text of an answer, which is given up where it is larger than it may be. */
async function textWithin(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > bytes) throw new Error(`the answer is larger than ${bytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A request that a second one would not mend. */
class Refused extends Error {}

/** One request. A redirect is an error: the text goes to nobody but the host that was named. */
async function answerOf(
  settings: ModelSettings,
  body: string,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(settings.address, {
    method: 'POST',
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(settings.key && { authorization: `Bearer ${settings.key}` }),
    },
    body,
  })
  if (!response.ok) {
    const isFinal = response.status < 500 && response.status !== 408 && response.status !== 429
    throw new (isFinal ? Refused : Error)(`it answers with ${response.status}`)
  }
  let json: unknown
  const text = await textWithin(response, settings.bytes)
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('its answer is no JSON')
  }
  const choice = completion.safeParse(json).data?.choices[0]
  if (!choice) throw new Error('its answer has no text')
  if (choice.finish_reason === 'length') throw new Error('its answer is cut off')
  return choice.message.content
}

/** One request within its time, which ends whatever is left of it. */
async function askOnce(settings: ModelSettings, body: string): Promise<string> {
  const end = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`it did not answer in ${settings.milliseconds / 1000} seconds`)),
      settings.milliseconds,
    )
  })
  try {
    return await Promise.race([answerOf(settings, body, end.signal), late])
  } finally {
    clearTimeout(timer)
    end.abort()
  }
}

/**
 * Asks a model once, and a second time where the first answer failed or could not be read.
 *
 * @param read reads the text of an answer; `undefined` where it is none
 * @returns what was read, or in words why there is nothing
 */
export async function askModel<T>(
  settings: ModelSettings,
  body: unknown,
  read: (answer: string) => T | undefined,
): Promise<{ answer: T } | { problem: string }> {
  const sent = JSON.stringify(body)
  let problem = ''
  for (let turn = 0; turn < 2; turn++)
    try {
      const answer = read(await askOnce(settings, sent))
      if (answer !== undefined) return { answer }
      problem = 'its answer is not of the asked shape'
    } catch (error) {
      const { message } = error as Error
      problem =
        message === 'fetch failed'
          ? 'it cannot be reached, or leads on to another address'
          : message
      if (error instanceof Refused) break
    }
  return { problem }
}
