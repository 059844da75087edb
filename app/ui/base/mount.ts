/**
 * The path that stands before every address where a server serves several projects, `/p/sudan`;
 * empty where it serves one. A page learns it from its root element, the server from its environment.
 */
export const MOUNT: string =
  typeof document === 'undefined'
    ? (process.env.MOUNT ?? '')
    : (document.documentElement.dataset.mount ?? '')
