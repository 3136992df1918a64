import { type Background, noBackground } from '../../server/background/background.ts'
import { isOver, type Task } from '../../server/background/task.ts'

/** A round of the rapporttoets that runs, as far as a test says otherwise. */
export function running(otherwise: Partial<Task> = {}): Task {
  return {
    id: '01990000-0000-7000-8000-000000000001',
    kind: 'audit',
    key: 'audit rapport',
    wanted: { kind: 'audit', person: 'noor', round: 'ronde', report: { document: 'rapport' } },
    head: null,
    askers: ['noor'],
    about: 'rapport.docx',
    ...{ asked: 0, begun: 0, ended: null, state: 'runs', progress: null, since: null, told: null },
    ...{ last: null, made: null, failure: null },
    ...otherwise,
  }
}

/** A task in each state in which somebody meets one. */
export const tasksOf = (person: string): Task[] => [
  running({ askers: [person] }),
  running({ ...exported, askers: [person] }),
  running({ id: '01990000-0000-7000-8000-000000000003', askers: [person], state: 'broken' }),
]

/** A file that waits to be fetched. */
export const exported = {
  id: '01990000-0000-7000-8000-000000000002',
  kind: 'export',
  wanted: { kind: 'export', wanted: { what: 'codings', format: 'csv' }, publicUrl: null },
  state: 'done',
  made: { file: { name: 'coderingen.csv', mediaType: 'text/csv; charset=utf-8' } },
} as const satisfies Partial<Task>

/** Tasks that stand still, for pages that show them. */
export function held(tasks: readonly Task[]): Background {
  const standing = new Map(tasks.map((task) => [task.id, task]))
  const all = () => [...standing.values()]
  return {
    ...noBackground,
    goingOn: () => all().filter((task) => !isOver(task)),
    lately: async () => all().filter(isOver),
    isBusy: (kind) => all().some((task) => task.kind === kind && !isOver(task)),
    task: (id) => standing.get(id),
    forget: async (id) => void standing.delete(id),
    file: async (id) => (standing.get(id)?.made?.file ? fromDisk('a,b\n') : undefined),
  }
}

function fromDisk(text: string) {
  const bytes = new Blob([text])
  return { size: bytes.size, stream: bytes.stream() }
}
