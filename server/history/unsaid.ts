import type { Change } from '../database/write.ts'

/** Whether a change altered nothing but what is kept out of events, such as a name: what stood before is nowhere. */
export const isUnsaid = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  before !== null && after !== null && Object.keys(before).length === 0 && Object.keys(after).length === 0
