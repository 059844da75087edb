import { coderId } from '../coder-id'
import type { DeskKeep } from '../keep/keep'

/**
 * Who has seen what somebody else decided of a document: whoever did codes it blind no more. A look
 * is kept before it is answered.
 */
export const deskLooks = (keep: Pick<DeskKeep, 'looked' | 'addLook'>) => ({
  /** Whether somebody has seen what another coder decided of a document. */
  has: async (id: string, name: string): Promise<boolean> =>
    (await keep.looked(id)).includes(coderId(name)),
  /** Keeps that somebody sees it. */
  note: (id: string, name: string): Promise<void> => keep.addLook(id, coderId(name)),
})
