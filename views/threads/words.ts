import { t } from '../../server/language/t.ts'
import type { GoneBecause } from '../../server/threads/changes.ts'

/** Why a candidate of before is no longer there. */
export function goneWords(because: GoneBecause): string {
  switch (because.why) {
    case 'near':
      return t.threads.goneNear(because.near)
    case 'lower':
      return t.threads.goneLower
    case 'thin':
      return t.threads.goneThin
    case 'no-code':
      return t.threads.goneNoCode(because.code)
    case 'no-group':
      return t.threads.goneNoGroup
  }
}
