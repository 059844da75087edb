/** Saves bytes that the page has made as a file of the reader's. */
export function saveBlob(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to save when the event is over.
  setTimeout(() => URL.revokeObjectURL(address))
}
