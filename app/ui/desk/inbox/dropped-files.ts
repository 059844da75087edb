/** A file that was dropped or chosen, with its path below the folder that was. */
export type DroppedFile = { name: string; file: File }

/** Files that no system shows, and what a folder of pages holds beside them. */
const NOT_TEXTS = /(?:^|\/)\.|\.(?:png|jpe?g|gif|webp|svg|ico|css|js|mp[34]|mov|zip|woff2?)$/i

/** Chosen files, or those of a chosen folder. */
export const chosenFiles = (list: FileList | null): DroppedFile[] =>
  [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !NOT_TEXTS.test(name))

const filesIn = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // a browser tells a hundred at a time, and none once it has told all
  return new Promise((done, fail) => {
    const more = () =>
      reader.readEntries((some) => {
        all.push(...some)
        if (some.length === 0) done(all)
        else more()
      }, fail)
    more()
  })
}

async function walked(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const name = entry.fullPath.replace(/^\//, '')
  if (NOT_TEXTS.test(name)) return []
  if (entry.isDirectory) {
    const inside = await filesIn(entry as FileSystemDirectoryEntry)
    return (await Promise.all(inside.map(walked))).flat()
  }
  const file = await new Promise<File>((done, fail) =>
    (entry as FileSystemFileEntry).file(done, fail),
  )
  return [{ name, file }]
}

/** Dropped files, and those of dropped folders, in the order of their names. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  // entries are gone once anything is waited for
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(files)
  const all = (await Promise.all(entries.map(walked))).flat()
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The bytes of a file in base64. */
export function base64Of(file: File): Promise<string> {
  const reader = new FileReader()
  return new Promise((done, fail) => {
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => fail(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
}
