import { t } from '../../server/language/t.ts'
import { KeyList } from '../documents/Keys.tsx'

/** The keys of a sentence in a reading sample. */
export function SampleKeys() {
  const { tick, record, none, later, previous } = t.sample.key
  return (
    <KeyList
      title={t.sample.keys}
      keys={[
        ['1', tick],
        ['Enter', record],
        ['0', none],
        ['l', later],
        ['k', previous],
        ['u', t.common.undo],
      ]}
    />
  )
}
