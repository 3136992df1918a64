import type { memos as dutch } from '../nl/memos.ts'

export const memos: typeof dutch = {
  kind: { inhoud: 'content', code: 'code', methode: 'method or decision', sfeer: 'atmosphere' },
}
