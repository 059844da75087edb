import type { TextSpan } from '#lib/model'

/** The attribute of a sentence's element that says where the sentence starts in the text. */
export const SENTENCE_START = 'data-sentence'

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const sentence = element?.closest(`[${SENTENCE_START}]`)
  if (!sentence) return undefined
  const range = document.createRange()
  range.selectNodeContents(sentence)
  range.setEnd(node, offset)
  // both the DOM and the text count in UTF-16 units
  return Number(sentence.getAttribute(SENTENCE_START)) + range.toString().length
}

/** What of the text is selected, in UTF-16 units of it; `undefined` where nothing of it is. */
export function selectedSpan(): TextSpan | undefined {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetOf(startContainer, startOffset)
  const end = offsetOf(endContainer, endOffset)
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}
