/** What happened and what to do about it, by the code of an error of the system. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full. Make room, and run the command again'],
  ['EDQUOT', 'the quota of the disk is used up. Make room, and run the command again'],
  ['EROFS', 'the disk can only be read. Name a folder that can be written'],
  ['EACCES', 'there is no right to it. Give the right, or name another file'],
  ['EPERM', 'there is no right to it. Give the right, or name another file'],
  ['ENOENT', 'there is no such file. Name one that is there'],
  ['ENOTDIR', 'a part of its path is no folder. Name another'],
  ['EISDIR', 'it is a folder. Name a file'],
  ['EEXIST', 'it is there already. Name another'],
  ['EIO', 'the disk reports a fault. Look after it, and put the file back from a copy'],
  ['EMFILE', 'too many files are open. Raise the limit (ulimit -n)'],
  ['EADDRINUSE', 'the port is taken. Stop what listens there, or give another'],
])

/** What an error of the system means and its cure, without its last full stop; its code if nothing is known. */
export function failureCause(code: string): string {
  const cause = CAUSES.get(code)
  return cause === undefined ? code : `${cause} (${code})`
}

/**
 * A failure in one sentence: the file, what happened, the cure. An error of our own is a sentence
 * already; one that says something else to readers has that of its operator (`forOperator`).
 */
export function failureLine({
  message,
  code,
  path,
  syscall,
  forOperator,
}: NodeJS.ErrnoException & { forOperator?: string | undefined }): string {
  if (forOperator !== undefined) return forOperator
  if (code === undefined || !CAUSES.has(code)) return message
  return `${path ?? syscall ?? 'A file'}: ${failureCause(code)}.`
}

/** Why a server cannot listen, in one sentence with the cure. */
export function listenFailure(
  { code, message }: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): string {
  if (code === 'EADDRINUSE')
    return `-p ${port}: the port is taken. Stop what listens there, or give another: npm start -- -p ${port === 65_535 ? 3000 : port + 1}`
  if (code === 'EACCES')
    return `-p ${port}: there is no right to listen there. Give a port from 1024 up: npm start -- -p 3000`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `-H ${host}: this is no address of this machine. Give one that is: npm start -- -H 127.0.0.1`
  return `${host}:${port} cannot be listened on (${code ?? message}). Give another address with -H, or another port with -p`
}

/**
 * Adds the file to a failure of the system that names none, as those of an open file do, and throws
 * it again: `await handle.sync().catch(ofFile(path))`.
 */
export const ofFile =
  (path: string) =>
  (error: unknown): never => {
    const failure = error as NodeJS.ErrnoException
    if (failure.code !== undefined) failure.path ??= path
    throw error
  }
