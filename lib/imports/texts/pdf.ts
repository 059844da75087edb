import type { TextFormat } from './text-format'

const startsWith = (bytes: Uint8Array, letters: string) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, letters.length)) === letters

/** PDF files with letters in them; a scanned page has none. */
export const pdf: TextFormat = {
  id: 'pdf',
  about: 'PDF files that hold letters; scanned pages need recognition of letters first',
  is: (bytes) => startsWith(bytes, '%PDF-'),
  read: async (bytes) => {
    const { extractText, getDocumentProxy } = await import('unpdf')
    const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text } = await extractText(file, { mergePages: false })
    const pages = text.map((page) => page.trim()).filter((page) => page !== '')
    return pages.length === 0 ? [] : [{ text: pages.join('\n') }]
  },
}
