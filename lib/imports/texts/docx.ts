import { Buffer } from 'node:buffer'
import type { TextFormat } from './text-format'

/** Documents of Word (DOCX). */
export const docx: TextFormat = {
  id: 'docx',
  about: 'documents of Word (DOCX)',
  is: (bytes, name) => /\.docx$/i.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  read: async (bytes) => {
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const text = value.replace(/\n{2,}/g, '\n').trim()
    return text === '' ? [] : [{ text }]
  },
}
