import type { EvidenceRole, ThreadStatus } from '../../server/database/tables.ts'

export const statusWords: Readonly<Record<ThreadStatus, string>> = {
  concept: 'concept',
  'in-bespreking': 'in bespreking',
  akkoord: 'akkoord projectteam',
  gepubliceerd: 'gepubliceerd',
}

export const roleWords: Readonly<Record<EvidenceRole, string>> = {
  supports: 'steunt',
  qualifies: 'nuanceert',
  contradicts: 'spreekt tegen',
}

export const roleHeadings: Readonly<Record<EvidenceRole, string>> = {
  supports: 'Steunt de bewering',
  qualifies: 'Nuanceert',
  contradicts: 'Spreekt tegen',
}
